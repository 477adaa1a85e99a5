/** The filters: the same in every view, with the values that there are and how many of each. */
import { useState } from "preact/hooks";
import type { Count, Facets } from "../api/types";
import { Icon } from "../parts/Icon";
import { capital, count, day, number, plain } from "../text/words";
import { type FilterName, FILTER_LABELS, FILTERS, type Filters, queryOf } from "./filters";
import { type Route, go, refiltered, unfiltered } from "./route";
import { useAnswer, useSession } from "./session";

const CHOSEN: { name: FilterName; facet: keyof Facets }[] = [
  { name: "conflict", facet: "conflicts" },
  { name: "type", facet: "types" },
  { name: "status", facet: "statuses" },
];

const WRITTEN: { name: FilterName; facet: keyof Facets }[] = [
  { name: "agent", facet: "agents" },
  { name: "target", facet: "targets" },
  { name: "speaker", facet: "speakers" },
  { name: "place", facet: "places" },
];

const DAYS: FilterName[] = ["since", "until", "known_by"];

export function FilterBar({ route }: { route: Route }) {
  const { ask } = useSession();
  const { filters } = route;
  const [open, setOpen] = useState(false);
  const query = queryOf(filters);
  const total = useAnswer(`total?${query}`, () => ask.events(filters, "latest", { limit: 1 })).value?.total;
  const facets = useAnswer(open ? `facets?${query}` : "", () => ask.facets(filters)).value;
  const set = (name: FilterName, value: string) => go(refiltered(route, { [name]: value || undefined }));
  const active = FILTERS.filter((name) => filters[name]);
  return (
    <section class="filters" aria-label="Filters">
      <div class="filter-line">
        <button
          type="button"
          class="toggle"
          aria-expanded={open}
          aria-controls="filter-fields"
          onClick={() => setOpen(!open)}
        >
          <Icon name="list" size={16} /> Filters
        </button>
        {active.map((name) => (
          <Chip key={name} name={name} filters={filters} onGo={() => set(name, "")} />
        ))}
        {active.length > 1 && (
          <a class="clear" href={unfiltered(route)}>
            Clear all
          </a>
        )}
        {total !== undefined && <span class="found">{count(total, "event")}</span>}
      </div>
      <div id="filter-fields" class="filter-fields" hidden={!open}>
        {CHOSEN.map(({ name, facet }) => (
          <Chosen key={name} name={name} value={filters[name] ?? ""} counts={counts(facets, facet)} onSet={set} />
        ))}
        {WRITTEN.map(({ name, facet }) => (
          <Written key={name} name={name} value={filters[name] ?? ""} counts={counts(facets, facet)} onSet={set} />
        ))}
        {DAYS.map((name) => (
          <label key={name}>
            {FILTER_LABELS[name]}
            <input
              type="date"
              name={name}
              value={filters[name] ?? ""}
              onChange={(event) => set(name, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
    </section>
  );
}

function counts(facets: Facets | undefined, name: keyof Facets): Count[] {
  const found = facets?.[name];
  return Array.isArray(found) ? found : [];
}

interface Field {
  name: FilterName;
  value: string;
  counts: Count[];
  onSet: (name: FilterName, value: string) => void;
}

function Chosen({ name, value, counts: all, onSet }: Field) {
  const missing = value && !all.some((count) => count.value === value);
  return (
    <label>
      {FILTER_LABELS[name]}
      <select name={name} value={value} onChange={(event) => onSet(name, event.currentTarget.value)}>
        <option value="">Any</option>
        {missing && <option value={value}>{capital(plain(value))}</option>}
        {all.map((count) => (
          <option key={count.value} value={count.value}>
            {count.label} ({number(count.count)})
          </option>
        ))}
      </select>
    </label>
  );
}

function Written({ name, value, counts: all, onSet }: Field) {
  return (
    <label>
      {FILTER_LABELS[name]}
      <input
        name={name}
        list={`known-${name}`}
        defaultValue={value}
        key={value}
        maxLength={200}
        autoComplete="off"
        placeholder="Anyone"
        onChange={(event) => onSet(name, event.currentTarget.value.trim())}
      />
      <datalist id={`known-${name}`}>
        {all.slice(0, 200).map((count) => (
          <option key={count.value} value={count.value} label={`${count.label} (${count.count})`} />
        ))}
      </datalist>
    </label>
  );
}

function Chip({ name, filters, onGo }: { name: FilterName; filters: Filters; onGo: () => void }) {
  const { about } = useSession();
  const value = filters[name] ?? "";
  const label = FILTER_LABELS[name];
  const words = DAYS.includes(name) ? day(value) : wordOf(about, name, value);
  return (
    <button type="button" class="chip" aria-label={`Remove the filter ${label}: ${words}`} onClick={onGo}>
      <small>{label}</small> {words} <Icon name="close" size={12} />
    </button>
  );
}

function wordOf(about: ReturnType<typeof useSession>["about"], name: FilterName, value: string): string {
  const lists: Partial<Record<FilterName, { id: string; name: string }[]>> = {
    conflict: about.conflicts,
    status: [...about.statuses, ...about.verification],
    type: about.types.map((type) => ({ id: type.name, name: type.label })),
  };
  return lists[name]?.find(({ id }) => id === value)?.name ?? (lists[name] ? capital(plain(value)) : value);
}
