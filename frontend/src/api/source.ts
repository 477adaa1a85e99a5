/** What the page asks: of a server (`live.ts`), or of the files of a static site (`still.ts`). */
import type { Filters } from "../app/filters";
import type {
  About,
  Change,
  CheckAnswer,
  ClaimCard,
  ClaimDetail,
  Decided,
  Decision,
  DecisionIn,
  DocumentCard,
  DocumentDetail,
  EstimateView,
  EventCard,
  EventDetail,
  Facets,
  MapView,
  Overview,
  Page,
  ReviewItem,
  Reviewer,
  SearchView,
  SeriesCard,
  SeriesDetail,
  TimelineView,
  Topic,
  TopicSection,
  TopicView,
} from "./types";

export type Step = "day" | "week" | "month";
export type Sort = "latest" | "oldest" | "reported" | "reports" | "disputed";
export type Downloaded = "claims" | "events" | "series" | "documents";
export type Form = "jsonl" | "csv" | "geojson" | "parquet" | "arrow";
/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];

export interface Part {
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** An answer that is none: `message` says why in a sentence. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export interface Asking {
  about(): Promise<About>;
  overview(filters: Filters, day?: string): Promise<Overview>;
  events(filters: Filters, sort: Sort, part?: Part): Promise<Page<EventCard>>;
  event(id: string): Promise<EventDetail>;
  changes(filters: Filters, part?: Part): Promise<Page<Change>>;
  map(filters: Filters, zoom: number, box: Box): Promise<MapView>;
  timeline(filters: Filters, step: Step): Promise<TimelineView>;
  facets(filters: Filters): Promise<Facets>;
  claims(filters: Filters, part?: Part): Promise<Page<ClaimCard>>;
  claim(id: string): Promise<ClaimDetail>;
  documents(part?: Part): Promise<Page<DocumentCard>>;
  document(id: string): Promise<DocumentDetail>;
  series(filters: Filters, part?: Part): Promise<Page<SeriesCard>>;
  oneSeries(id: string): Promise<SeriesDetail>;
  topic(name: Topic, filters: Filters): Promise<TopicView>;
  /** What follows in a part of a topic's page. */
  section(topic: Topic, section: string, filters: Filters, part: Part): Promise<TopicSection>;
  /** The estimate of losses; ask only where `about` says that there is one. */
  estimate(): Promise<EstimateView>;
  search(words: string, filters: Filters): Promise<SearchView>;
  /** Where a download of exactly these filters is; null where there is none. */
  download(what: Downloaded, form: Form, filters: Filters): string | null;
  /** Where the Atom feed of these filters is; null where there is none. */
  feed(filters: Filters): string | null;
  /** What only a server can do; null on a static site. */
  desk: Desk | null;
}

export interface Desk {
  check(text: string, filters: Filters): Promise<CheckAnswer>;
  reviewer(token: string): Promise<Reviewer>;
  queue(filters: Filters, part?: Part): Promise<Page<ReviewItem>>;
  decisions(part?: Part): Promise<Page<Decision>>;
  decide(token: string, given: DecisionIn): Promise<Decided>;
  withdraw(token: string, id: string): Promise<Decided>;
}
