/** Every event that the filters leave, as a table. */
import type { Sort } from "../api/source";
import type { EventCard } from "../api/types";
import { queryOf } from "../app/filters";
import { changed, href, type Route } from "../app/route";
import { useSession } from "../app/session";
import { SectionIcon } from "../parts/Icon";
import { type Column, Rows } from "../parts/Rows";
import { Side } from "../parts/Side";
import { Reviewed, Status } from "../parts/Status";
import { Take } from "../parts/Take";
import { Title } from "../parts/Title";
import { bounds, day, number } from "../text/words";

const SORTS: { sort: Sort; name: string }[] = [
  { sort: "latest", name: "Latest first" },
  { sort: "oldest", name: "Oldest first" },
  { sort: "reported", name: "Last reported first" },
  { sort: "reports", name: "Most reports first" },
  { sort: "disputed", name: "Disputed first" },
];

export function Events({ route }: { route: Route }) {
  const { ask } = useSession();
  const { filters } = route;
  const asked = route.params.get("sort");
  const sort = SORTS.find((each) => each.sort === asked)?.sort ?? "latest";
  return (
    <>
      <Title title="Events" lead="Each gathers the claims about one happening, and keeps what they dispute.">
        <label class="inline">
          Order
          <select
            value={sort}
            onChange={(event) => {
              location.hash = changed(route, { sort: event.currentTarget.value });
            }}
          >
            {SORTS.map(({ sort: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Take route={route} what={["events", "claims"]} />
      </Title>
      <Rows
        list={`events ${sort} ${queryOf(filters)}`}
        label="Events"
        columns={COLUMNS}
        idOf={(event) => event.id}
        ask={(part) => ask.events(filters, sort, part)}
        empty="No event passes these filters."
      />
    </>
  );
}

const COLUMNS: Column<EventCard>[] = [
  {
    name: "kind",
    title: <span class="unseen">Kind</span>,
    cell: ({ section, label }) => (
      <span class={`kind kind-${section}`} title={label}>
        <SectionIcon section={section} />
        <span class="unseen">{label}</span>
      </span>
    ),
  },
  {
    name: "event",
    title: "Event",
    cell: ({ id, headline }) => <a href={href(["events", id])}>{headline}</a>,
  },
  { name: "day", title: "Day", cell: ({ day: when }) => <time>{day(when)}</time> },
  {
    name: "by",
    title: "By",
    wide: true,
    cell: ({ agents, conflict }) =>
      agents.slice(0, 2).map((party) => <Side key={party} party={party} conflict={conflict} />),
  },
  { name: "place", title: "Place", wide: true, cell: ({ places }) => places[0]?.name ?? "" },
  { name: "figure", title: "Figures", wide: true, cell: (event) => <Figure event={event} /> },
  { name: "status", title: "Status", cell: ({ status }) => <Status status={status} /> },
  { name: "reports", title: "Reports", wide: true, cell: ({ reports }) => number(reports) },
  { name: "read", title: "Read", wide: true, cell: ({ reviewed }) => <Reviewed reviewed={reviewed} /> },
];

function Figure({ event }: { event: EventCard }) {
  const [first] = event.figures;
  if (!first) return null;
  const onlyFrom = first.best === first.low && first.high === null;
  return (
    <span class="figures">
      {first.best === null || onlyFrom ? bounds(first.low, first.high) : number(first.best)}
      {first.best !== null && !onlyFrom && first.low !== first.high && <small> ({bounds(first.low, first.high)})</small>}
    </span>
  );
}
