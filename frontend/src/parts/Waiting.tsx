/** What stands in a view while its answer is on the way, or instead of it. */
import type { ComponentChildren } from "preact";
import type { Answer } from "../app/session";

interface Props<T> {
  answer: Answer<T>;
  children: (value: T) => ComponentChildren;
}

export function Waiting<T>({ answer, children }: Props<T>) {
  if (answer.error) return <Problem words={answer.error} />;
  if (answer.value === undefined) return <div class="skeleton" role="status" aria-label="Loading" />;
  return (
    <div class={answer.busy ? "busy" : ""} aria-busy={answer.busy}>
      {children(answer.value)}
    </div>
  );
}

export function Problem({ words }: { words: string }) {
  return (
    <p class="problem" role="alert">
      {words}
    </p>
  );
}

export function Nothing({ words }: { words: string }) {
  return <p class="nothing">{words}</p>;
}
