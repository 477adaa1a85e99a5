/** A view's heading, with what can be taken from it. */
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

interface Props {
  title: string;
  lead?: ComponentChildren;
  children?: ComponentChildren;
}

export function Title({ title, lead, children }: Props) {
  useEffect(() => {
    document.title = title === "Overview" ? "contested" : `${title} · contested`;
  }, [title]);
  return (
    <div class="title">
      <div>
        <h1>{title.replaceAll(" · ", "\u00a0· ")}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      <div class="actions">{children}</div>
    </div>
  );
}
