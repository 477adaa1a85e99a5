/** A series as one line of a list: what it counts, who says so, its last figure. */
import type { SeriesCard } from "../api/types";
import { href } from "../app/route";
import { Side } from "../parts/Side";
import { count, day, number, unit } from "../text/words";

export function SeriesChip({ series }: { series: SeriesCard }) {
  const { id, title, party, conflict, value, last, points, flagged } = series;
  return (
    <a class="series-chip" href={href(["series", id])}>
      <span>
        <strong>{title}</strong>
        <small>
          <Side party={party || series.speaker} conflict={conflict} /> · {count(points, "day")}
          {flagged > 0 && `, ${number(flagged)} odd`}
        </small>
      </span>
      <span class="value">
        {value === null ? "" : `${number(value)} ${unit(series.unit, value)}`}
        <small>{day(last)}</small>
      </span>
    </a>
  );
}
