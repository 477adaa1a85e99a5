/** Which events and claims the filters leave, where no server answers; the server's rules. */
import type { Filters } from "../../app/filters";
import type { Sort } from "../source";
import type { ClaimCard, EventCard } from "../types";

export function passes(event: EventCard, filters: Filters): boolean {
  const { type, status, conflict, agent, target, speaker, place, since, until, known_by } = filters;
  return (
    (!type || event.types.some((each) => isOf(each, type))) &&
    (!status || event.status === status) &&
    (!conflict || event.conflict === conflict) &&
    (!agent || holds(event.agents, agent)) &&
    (!target || holds(event.targets, target)) &&
    (!speaker || holds(event.speakers, speaker)) &&
    (!place || holds(placeWords(event), place)) &&
    (!since || (event.day ?? "") >= since) &&
    (!until || (event.day !== null && event.day <= until)) &&
    (!known_by || (event.first_reported !== null && event.first_reported.slice(0, 10) <= known_by))
  );
}

/** A claim passes by what it says itself, and else as its event does. */
export function claimPasses(claim: ClaimCard, filters: Filters, events: Map<string, EventCard>): boolean {
  const { type, status, known_by, speaker, ...rest } = filters;
  const event = claim.event ? events.get(claim.event) : undefined;
  const asked = Object.values(rest).some(Boolean);
  return (
    (!type || isOf(claim.type, type)) &&
    (!status || claim.status === status || event?.status === status) &&
    (!known_by || (claim.document.published ?? "9").slice(0, 10) <= known_by) &&
    (!speaker || holds([claim.summary.speaker, claim.party ?? ""], speaker)) &&
    (!asked || (event !== undefined && passes(event, rest)))
  );
}

/** Whether a type is the asked one or of its family: "people.killed" is of "people". */
function isOf(type: string, asked: string): boolean {
  return type === asked || type.startsWith(`${asked}.`);
}

function holds(values: string[], asked: string): boolean {
  const words = asked.toLowerCase();
  return values.some((value) => value.toLowerCase().includes(words));
}

function placeWords({ places }: EventCard): string[] {
  return places.flatMap(({ name, country, other_names: others }) => [name, ...(others ?? []), country ?? ""]);
}

export function sorted(events: EventCard[], sort: Sort): EventCard[] {
  const by: Record<Sort, (a: EventCard, b: EventCard) => number> = {
    latest: (a, b) => compare(b.day, a.day),
    oldest: (a, b) => compare(a.day ?? "9", b.day ?? "9"),
    reported: (a, b) => compare(b.last_reported, a.last_reported),
    reports: (a, b) => b.reports - a.reports,
    disputed: (a, b) => Number(b.status === "disputed") - Number(a.status === "disputed") || b.reports - a.reports,
  };
  return [...events].sort((a, b) => by[sort](a, b) || compare(a.id, b.id));
}

function compare(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
}
