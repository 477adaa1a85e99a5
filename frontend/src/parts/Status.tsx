/** How well an event or a claim stands: a ring drawn as on the map, and the words. */
import { useSession } from "../app/session";
import { capital, plain } from "../text/words";

const CLAIM_RINGS: Record<string, string> = {
  confirmed: "independently_confirmed",
  disputed: "disputed",
  refuted: "disputed",
  corrected: "one_side_only",
  unverified: "unverified",
};

export function Status({ status }: { status: string }) {
  const { about } = useSession();
  if (status === "none") return null;
  const named = [...about.statuses, ...about.verification].find(({ id }) => id === status);
  return (
    <span class={`status status-${CLAIM_RINGS[status] ?? status}`}>
      <Ring status={CLAIM_RINGS[status] ?? status} />
      {named?.name ?? capital(plain(status))}
    </span>
  );
}

/** The outline of a status: solid and double for confirmed, thin, dashed for disputed, dotted. */
export function Ring({ status }: { status: string }) {
  return (
    <svg class="ring" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <circle cx="7" cy="7" r="5" />
      {status === "confirmed_by_both" && <circle cx="7" cy="7" r="2" />}
    </svg>
  );
}

/** That no person has read it yet, or that one has. */
export function Reviewed({ reviewed }: { reviewed: boolean }) {
  return reviewed ? (
    <span class="tag tag-reviewed">Reviewed</span>
  ) : (
    <span class="tag tag-machine" title="Read by a program, and not yet reviewed by a person">
      Machine-read
    </span>
  );
}
