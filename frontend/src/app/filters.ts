/** The filters of every view: those of the command line and the API, held in the address. */

export const FILTERS = [
  "conflict",
  "type",
  "status",
  "agent",
  "target",
  "speaker",
  "place",
  "since",
  "until",
  "known_by",
] as const;

export type FilterName = (typeof FILTERS)[number];
export type Filters = Partial<Record<FilterName, string>>;

export const FILTER_LABELS: Record<FilterName, string> = {
  conflict: "War",
  type: "Type",
  status: "Status",
  agent: "By",
  target: "Against",
  speaker: "Said by",
  place: "Place",
  since: "From",
  until: "To",
  known_by: "Known by",
};

/** The filters among an address's parameters; empty ones are left out. */
export function filtersIn(params: URLSearchParams): Filters {
  const found: Filters = {};
  for (const name of FILTERS) {
    const value = params.get(name)?.trim();
    if (value) found[name] = value;
  }
  return found;
}

/** The filters as a query, in one order, so that the same filters are the same address. */
export function queryOf(filters: Filters, more: Record<string, string | undefined> = {}): string {
  const params = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filters[name];
    if (value) params.set(name, value);
  }
  for (const [name, value] of Object.entries(more)) if (value) params.set(name, value);
  return params.toString();
}
