/** Asks a server, under `api/v1` beside the page. */
import { type Filters, queryOf } from "../app/filters";
import { type Asking, Refusal } from "./source";

type Params = Record<string, string | number | undefined>;

const ROOT = new URL("api/v1/", document.baseURI);

export function live(): Asking {
  return {
    about: () => get("about"),
    overview: (filters, day) => get("overview", filters, { day }),
    events: (filters, sort, part) => get("events", filters, { sort, ...part }),
    event: (id) => get(path("events", id)),
    changes: (filters, part) => get("changes", filters, { ...part }),
    map: (filters, zoom, box) => get("map", filters, { zoom, bbox: box.join(",") }),
    timeline: (filters, step) => get("timeline", filters, { step }),
    facets: (filters) => get("facets", filters),
    claims: (filters, part) => get("claims", filters, { ...part }),
    claim: (id) => get(path("claims", id)),
    documents: (part) => get("documents", {}, { ...part }),
    document: (id) => get(path("documents", id)),
    series: (filters, part) => get("series", filters, { ...part }),
    oneSeries: (id) => get(path("series", id)),
    topic: (name, filters) => get(path("topics", name), filters),
    section: (topic, section, filters, part) => get(path("topics", `${topic}/${section}`), filters, { ...part }),
    estimate: () => get("estimate"),
    search: (q, filters) => get("search", filters, { q }),
    download: (what, form, filters) => url(`download/${what}.${form}`, filters).href,
    feed: (filters) => url("feed.atom", filters).href,
    desk: {
      check: (text, filters) => post("check", { text }, filters),
      reviewer: (token) => ask(url("review/reviewer"), { headers: bearing(token) }),
      queue: (filters, part) => get("review/queue", filters, { ...part }),
      decisions: (part) => get("review/decisions", {}, { ...part }),
      decide: (token, given) => post("review/decisions", given, {}, token),
      withdraw: (token, id) => post(`${path("review/decisions", id)}/withdraw`, {}, {}, token),
    },
  };
}

function path(folder: string, id: string): string {
  return `${folder}/${id.split("/").map(encodeURIComponent).join("/")}`;
}

function url(where: string, filters: Filters = {}, params: Params = {}): URL {
  const made = new URL(where, ROOT);
  const more = Object.entries(params).map(([name, value]) => [name, value?.toString()]);
  made.search = queryOf(filters, Object.fromEntries(more));
  return made;
}

function get<T>(where: string, filters: Filters = {}, params: Params = {}): Promise<T> {
  return ask(url(where, filters, params));
}

function post<T>(where: string, body: unknown, filters: Filters, token?: string): Promise<T> {
  const headers = { "content-type": "application/json", ...(token ? bearing(token) : {}) };
  const init = { method: "POST", headers, body: JSON.stringify(body) };
  return ask(url(where, filters), init);
}

function bearing(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

async function ask<T>(where: URL, init: RequestInit = {}): Promise<T> {
  const response = await fetch(where, init).catch(() => {
    throw new Refusal("The server does not answer. Is contested serve still running?", 0);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Refusal(detailOf(answer, response.status), response.status);
  return answer as T;
}

function detailOf(answer: unknown, status: number): string {
  const detail = (answer as { detail?: unknown } | null)?.detail;
  return typeof detail === "string" ? detail : `The server answered with status ${status}.`;
}
