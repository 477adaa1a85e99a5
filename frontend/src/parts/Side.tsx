/** A party's name with its colour; the name is always there, the colour only helps. */
import { useSession } from "../app/session";
import { sideClass, sideOf } from "./side";

interface Props {
  party: string | null;
  conflict?: string | null;
}

export function Side({ party, conflict }: Props) {
  const { about } = useSession();
  return (
    <span class={`side ${sideClass(sideOf(about, party, conflict))}`}>
      <i class="dot" aria-hidden="true" />
      {party || "The report"}
    </span>
  );
}
