/** Which colour a side has: by its place in its war's profile, so that none is a flag's. */
import type { About } from "../api/types";

export const SIDES = 5;

/** The number of a party's colour; null for media, footage and whoever is no side of a war or has no colour left. */
export function sideOf(about: About, party: string | null | undefined, conflict?: string | null) {
  if (!party) return null;
  const wars = about.conflicts.filter((war) => !conflict || war.id === conflict);
  for (const war of [...wars, ...about.conflicts]) {
    const at = war.parties.indexOf(party);
    if (at >= 0) return at < SIDES ? at : null;
  }
  return null;
}

export function sideClass(side: number | null): string {
  return side === null ? "side-other" : `side-${side}`;
}
