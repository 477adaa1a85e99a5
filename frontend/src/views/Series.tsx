/** Every series, and one with its chart: increments, corrections, what is odd, other speakers over it. */
import { useRef } from "preact/hooks";
import type { SeriesCard, SeriesDetail } from "../api/types";
import { queryOf } from "../app/filters";
import { changed, go, href, type Route } from "../app/route";
import { useAnswer, useSession } from "../app/session";
import { Lines } from "../charts/Lines";
import { pictures } from "../charts/save";
import { type Column, Rows } from "../parts/Rows";
import { Side } from "../parts/Side";
import { Take } from "../parts/Take";
import { Title } from "../parts/Title";
import { Waiting } from "../parts/Waiting";
import { day, days, number, unit } from "../text/words";
import { PointTable } from "./series/PointTable";

export function AllSeries({ route }: { route: Route }) {
  const { ask } = useSession();
  const { filters } = route;
  return (
    <>
      <Title title="Series" lead="One speaker's figure over time: what it grew by, and where it does not add up.">
        <Take route={route} what={["series"]} />
      </Title>
      <Rows
        list={`series ${queryOf(filters)}`}
        label="Series"
        columns={COLUMNS}
        idOf={(series) => series.id}
        ask={(part) => ask.series(filters, part)}
        empty="No series passes these filters."
      />
    </>
  );
}

const COLUMNS: Column<SeriesCard>[] = [
  { name: "claim", title: "What is counted", cell: ({ id, title }) => <a href={href(["series", id])}>{title}</a> },
  {
    name: "speaker",
    title: "Who says so",
    cell: ({ party, speaker, conflict }) => (
      <Said party={party} speaker={speaker} conflict={conflict} />
    ),
  },
  {
    name: "figure",
    title: "Last figure",
    cell: ({ value, unit: word }) => (value === null ? "" : `${number(value)} ${unit(word, value)}`),
  },
  { name: "days", title: "Days", wide: true, cell: ({ first, last }) => days(first, last) },
  { name: "reports", title: "Points", wide: true, cell: ({ points }) => number(points) },
  { name: "odd", title: "Odd", wide: true, cell: ({ flagged }) => (flagged ? number(flagged) : "") },
  { name: "basis", title: "Basis", wide: true, cell: ({ basis }) => basis },
];

/** Who says so: a speaker's side and name, or the name alone of who is on none. */
function Said({ party, speaker, conflict }: Pick<SeriesCard, "party" | "speaker" | "conflict">) {
  if (!party) return <Side party={speaker || null} conflict={conflict} />;
  return (
    <>
      <Side party={party} conflict={conflict} /> <small>{speaker}</small>
    </>
  );
}

export function OneSeries({ route }: { route: Route }) {
  const { ask } = useSession();
  const id = route.path[1] ?? "";
  const over = (route.params.get("with") ?? "").split(" ").filter(Boolean);
  const answer = useAnswer(`series ${id}`, () => ask.oneSeries(id));
  const others = useAnswer(`series over ${over.join(" ")}`, () => Promise.all(over.map((each) => ask.oneSeries(each))));
  return (
    <Waiting answer={answer}>
      {(found) => <Shown found={found} others={others.value ?? []} over={over} route={route} />}
    </Waiting>
  );
}

interface ShownProps {
  found: SeriesDetail;
  others: SeriesDetail[];
  over: string[];
  route: Route;
}

function Shown({ found, others, over, route }: ShownProps) {
  const chart = useRef<SVGSVGElement | null>(null);
  const { series } = found;
  const shown = [found, ...others.filter(({ series: other }) => over.includes(other.id))];
  const toggle = (id: string) => {
    const kept = over.includes(id) ? over.filter((each) => each !== id) : [...over, id];
    go(changed(route, { with: kept.join(" ") }), { replace: true });
  };
  const open = (claims: string[]) => {
    if (claims[0]) location.hash = href(["claims", claims[0]]);
  };
  return (
    <>
      <Title title={series.title} lead={`${series.speaker || "The reports"}, ${days(series.first, series.last)}`}>
        <Take route={route} what={["series"]} pictures={pictures(() => chart.current, "series")} />
      </Title>
      <section class="card">
        <p class="facts">
          {shown.map(({ series: each }) => (
            <span key={each.id}>
              <Said {...each} />
            </span>
          ))}
        </p>
        <Lines shown={shown} onDraw={(element) => (chart.current = element)} onPoint={(_, point) => open(point.claims)} />
        <p class="note">A triangle marks what is odd: a correction, a fall, an outlier. Hollow points, pale bars and slanted figures follow by arithmetic alone.</p>
      </section>
      {found.related.length > 0 && (
        <section class="card">
          <h2>Other speakers on the same</h2>
          {found.related.map((other) => (
            <label key={other.id} class="over">
              <input type="checkbox" checked={over.includes(other.id)} onChange={() => toggle(other.id)} />
              <Said {...other} />:{" "}
              {other.value === null ? "" : number(other.value)} ({day(other.last)}){" "}
              <a href={href(["series", other.id])}>alone</a>
            </label>
          ))}
        </section>
      )}
      <section class="card">
        <h2>Every point</h2>
        <PointTable points={found.points} unit={series.unit} />
      </section>
    </>
  );
}
