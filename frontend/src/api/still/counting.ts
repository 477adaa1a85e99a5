/** Days, facets and searches of a list of events, where no server answers. */
import { utcMonday, utcMonth } from "d3-time";
import { dateOf, isoOf } from "../../charts/scales";
import type { Step } from "../source";
import type { About, Change, ClaimCard, DocumentCard, EventCard, Facets, Overview, SearchView, TimelineView } from "../types";
import { counts } from "./mapping";
import { sorted } from "./passing";

const LISTED = 8;
const FOUND = 20;

export function timelineOf(events: EventCard[], step: Step): TimelineView {
  const bins = new Map<string, { count: number; types: Record<string, number> }>();
  for (const { day, type } of events) {
    if (!day) continue;
    const start = startOf(day, step);
    const bin = bins.get(start) ?? { count: 0, types: {} };
    bin.count += 1;
    bin.types[type] = (bin.types[type] ?? 0) + 1;
    bins.set(start, bin);
  }
  const days = [...bins.keys()].sort();
  return {
    step,
    bins: days.map((day) => ({ day, ...(bins.get(day) ?? { count: 0, types: {} }) })),
    undated: events.filter(({ day }) => !day).length,
  };
}

function startOf(day: string, step: Step): string {
  if (step === "day") return day;
  return isoOf((step === "week" ? utcMonday : utcMonth).floor(dateOf(day)));
}

export function facetsOf(events: EventCard[], about: About): Facets {
  const named = (list: { id: string; name: string }[]) => (value: string) =>
    list.find(({ id }) => id === value)?.name ?? value;
  const types = about.types.map(({ name, label }) => ({ id: name, name: label }));
  return {
    types: counts(events.flatMap((event) => event.types), named(types)),
    statuses: counts(events.map(({ status }) => status), named(about.statuses)),
    conflicts: counts(events.flatMap(({ conflict }) => conflict ?? []), named(about.conflicts)),
    agents: counts(events.flatMap(({ agents }) => agents)),
    targets: counts(events.flatMap(({ targets }) => targets)),
    speakers: counts(events.flatMap(({ speakers }) => speakers)),
    places: counts(events.flatMap(({ places }) => places.map(({ name }) => name))),
    countries: counts(events.flatMap(({ places }) => places.flatMap(({ country }) => country ?? []))),
    total: events.length,
  };
}

export function overviewOf(events: EventCard[], changes: Change[], about: About, asked?: string): Overview {
  const reported = (event: EventCard) => (event.last_reported ?? "").slice(0, 10);
  const days = [...new Set(events.map(reported).filter(Boolean))].sort();
  const day = asked ?? days.at(-1) ?? null;
  const ids = new Set(events.map(({ id }) => id));
  const of = events.filter((event) => reported(event) === day);
  const fresh = of.filter(({ first_reported: first }) => first?.slice(0, 10) === day);
  return {
    day,
    previous: days.filter((each) => each < (day ?? "")).at(-1) ?? null,
    following: days.find((each) => each > (day ?? "9")) ?? null,
    sections: about.sections.flatMap(({ id, name }) => {
      const there = sorted(of.filter(({ section }) => section === id), "reports");
      return there.length ? [{ name: id, title: name, total: there.length, events: there.slice(0, LISTED) }] : [];
    }),
    new: fresh.length,
    changed: changes.filter((change) => change.day === day && ids.has(change.event.id)).slice(0, LISTED),
    disputed: of.filter(({ status }) => status === "disputed").slice(0, LISTED),
    totals: [
      { value: "events", label: "Events", count: of.length },
      { value: "claims", label: "Claims", count: of.reduce((sum, { claims }) => sum + claims, 0) },
    ],
  };
}

export function searchIn(query: string, events: EventCard[], claims: ClaimCard[], documents: DocumentCard[]): SearchView {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const hit = (...texts: (string | null)[]) => {
    const text = texts.join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const places = (event: EventCard) => event.places.map(({ name, other_names: others }) => `${name} ${others?.join(" ")}`).join(" ");
  return {
    query,
    understood: [],
    words: query,
    events: events.filter((event) => hit(event.headline, event.quote, places(event), event.day)).slice(0, FOUND),
    claims: claims.filter(({ sentence, summary }) => hit(sentence.text, summary.facts, summary.said)).slice(0, FOUND),
    documents: documents
      .filter(({ title, publisher }) => hit(title, publisher))
      .slice(0, FOUND)
      .map((document) => ({ document, excerpt: "" })),
  };
}
