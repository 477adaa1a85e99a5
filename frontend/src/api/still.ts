/**
 * Asks the files of a static site, in a folder beside the page. Each file holds what the API answers
 * under that path: `events` is the list of all events, `events/ID` one of them. What a server would
 * work out of its ledger under the filters is worked out here, of the list of all events.
 *
 * Over HTTP the files are `PATH.json`. A page on a disk may not read those, but it may run scripts:
 * there they are `PATH.js`, which calls `contestedData(PATH, answer)`.
 */
import type { Filters } from "../app/filters";
import { script } from "../map/load";
import { type Asking, type Part, Refusal } from "./source";
import { claimPasses, passes, sorted } from "./still/passing";
import { mapOf } from "./still/mapping";
import { facetsOf, overviewOf, searchIn, timelineOf } from "./still/counting";
import type {
  About,
  Change,
  ClaimCard,
  DocumentCard,
  EventCard,
  Page,
  SeriesCard,
  TopicSection,
  TopicView,
} from "./types";

declare global {
  interface Window {
    contestedData?: (path: string, answer: unknown) => void;
  }
}

export function still(folder: string): Asking {
  const file = reading(folder);
  const all = {
    about: () => file<About>("about"),
    events: () => list<EventCard>(file, "events"),
    claims: () => list<ClaimCard>(file, "claims"),
    documents: () => list<DocumentCard>(file, "documents"),
    series: () => list<SeriesCard>(file, "series"),
    changes: () => list<Change>(file, "changes"),
  };
  const passing = async (filters: Filters) => (await all.events()).filter((event) => passes(event, filters));
  return {
    about: all.about,
    overview: async (filters, day) => overviewOf(await passing(filters), await all.changes(), await all.about(), day),
    events: async (filters, sort, part) => pageOf(sorted(await passing(filters), sort), part),
    event: (id) => file(`events/${id}`),
    changes: async (filters, part) => pageOf((await all.changes()).filter(({ event }) => passes(event, filters)), part),
    map: async (filters, zoom, box) => mapOf(await passing(filters), zoom, box),
    timeline: async (filters, step) => timelineOf(await passing(filters), step),
    facets: async (filters) => facetsOf(await passing(filters), await all.about()),
    claims: async (filters, part) => {
      const events = new Map((await all.events()).map((event) => [event.id, event]));
      return pageOf((await all.claims()).filter((claim) => claimPasses(claim, filters, events)), part);
    },
    claim: (id) => file(`claims/${id}`),
    documents: async (part) => pageOf(await all.documents(), part),
    document: (id) => file(`documents/${named(id)}`),
    series: async (filters, part) => {
      const { type, conflict } = filters;
      const found = (await all.series()).filter(
        (series) => (!type || series.type.startsWith(type)) && (!conflict || series.conflict === conflict),
      );
      return pageOf(found, part);
    },
    oneSeries: (id) => file(`series/${id}`),
    estimate: () => file("estimate"),
    topic: async (name) => {
      const { sections, ...rest } = await file<TopicView>(`topics/${name}`);
      return { ...rest, sections: sections.map((section) => sectionOf(section)) };
    },
    section: async (topic, name, _filters, part) => {
      const { sections } = await file<TopicView>(`topics/${topic}`);
      const found = sections.find((section) => section.name === name);
      if (!found) throw missing();
      return { ...sectionOf(found, part), series: [] };
    },
    search: async (words, filters) =>
      searchIn(words, await passing(filters), await all.claims(), await all.documents()),
    download: (what, form, filters) => {
      const unfiltered = Object.values(filters).every((value) => !value);
      return unfiltered && form !== "arrow" && form !== "parquet" ? `${folder}/download/${what}.${form}` : null;
    },
    feed: () => `${folder}/feed.atom`,
    desk: null,
  };
}

/** An id as the name of a file: every character escaped but letters, digits and `_.-~`. */
function named(id: string): string {
  return encodeURIComponent(id).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Where a file is; the escapes in its name are escaped once more in an address. */
function address(folder: string, path: string, ending: string): string {
  return `${folder}/${path.replace(/%/g, "%25")}.${ending}`;
}

type Reading = <T>(path: string) => Promise<T>;

async function list<T>(file: Reading, path: string): Promise<T[]> {
  return (await file<Page<T>>(path)).items;
}

/** A part of a list; the cursor is the place in it. */
function pageOf<T>(items: T[], { cursor, limit = 50 }: Part = {}): Page<T> {
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return { items: items.slice(start, end), total: items.length, next: end < items.length ? String(end) : null };
}

/** A part of a subject's page as a server would give it; the file holds the first of a long one. */
function sectionOf(section: TopicSection, { cursor, limit }: Part = {}): TopicSection {
  const rows = section.table && pageOf(section.table.rows, { cursor, limit: limit ?? 60 });
  const entries = pageOf(section.entries, { cursor, limit: limit ?? 12 });
  const table = section.table && rows ? { ...section.table, rows: rows.items } : null;
  return { ...section, table, entries: entries.items, next: (rows ?? entries).next ?? null };
}

function reading(folder: string): Reading {
  const kept = new Map<string, Promise<unknown>>();
  const read = location.protocol === "file:" ? fromScript : fromJson;
  return <T>(path: string) => {
    const known = kept.get(path) ?? read(folder, path);
    kept.set(path, known);
    return known as Promise<T>;
  };
}

async function fromJson(folder: string, path: string): Promise<unknown> {
  const response = await fetch(address(folder, path, "json")).catch(() => null);
  if (!response?.ok) throw missing();
  return response.json();
}

const waiting = new Map<string, (answer: unknown) => void>();

async function fromScript(folder: string, path: string): Promise<unknown> {
  window.contestedData ??= (name, answer) => waiting.get(name)?.(answer);
  const answer = new Promise<unknown>((done) => waiting.set(path, done));
  await script(address(folder, path, "js")).catch(() => {
    throw missing();
  });
  return answer;
}

function missing(): Refusal {
  return new Refusal("This copy does not hold that.", 404);
}
