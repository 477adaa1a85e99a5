/** One figure of an event: each value that a speaker gave, over time, in the band of low to high. */
import type { Figure, Stated } from "../api/types";
import { useSession } from "../app/session";
import { Side } from "../parts/Side";
import { sideClass, sideOf } from "../parts/side";
import { bounds, day, number, plain, unit } from "../text/words";
import { DayAxis, NumberAxis } from "./Axes";
import { dateOf, dayScale, later, numberScale } from "./scales";
import { useWidth } from "./useWidth";

const HEIGHT = 150;
const LEFT = 48;
const RIGHT = 26;
const BOTTOM = HEIGHT - 24;

interface Props {
  figure: Figure;
  conflict: string | null;
  onClaim: (claim: string) => void;
}

export function Strip({ figure, conflict, onClaim }: Props) {
  const dated = figure.stated.filter(({ published }) => published);
  return (
    <figure class="strip">
      <figcaption>
        <strong>
          {figure.label}: {wordsOf(figure)}
        </strong>
        {figure.counted && <small> ({figure.counted.replaceAll("_", " ")})</small>}
      </figcaption>
      {dated.length > 1 && <Chart figure={figure} stated={dated} conflict={conflict} />}
      <ol class="stated">
        {figure.stated.map((each) => (
          <li key={each.claim}>
            <time>{day(each.published)}</time>
            <Side party={each.party} conflict={conflict} />
            <span>{each.speaker}</span>
            <button type="button" class="link" onClick={() => onClaim(each.claim)}>
              {saidOf(each)}
            </button>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function wordsOf({ low, best, high, unit: word }: Figure): string {
  const range = low === high ? "" : ` (${bounds(low, high)})`;
  return best === null ? bounds(low, high) : `${number(best)} ${unit(word, best)}${range}`;
}

function saidOf({ comparator, low, high }: Stated): string {
  const exact = comparator === "exact" || comparator === "between" || low === null || high === null;
  return exact ? bounds(low, high) : `${plain(comparator)} ${bounds(low, high)}`;
}

function Chart({ figure, stated, conflict }: { figure: Figure; stated: Stated[]; conflict: string | null }) {
  const { about } = useSession();
  const { box, width } = useWidth<HTMLDivElement>();
  const days = stated.map(({ published }) => (published ?? "").slice(0, 10)).sort();
  const x = dayScale(later(days[0] ?? "", -1), later(days.at(-1) ?? "", 1), LEFT, width - RIGHT);
  const values = [...stated.flatMap(({ low, high }) => [low, high]), figure.low, figure.high];
  const y = numberScale(values.filter((value) => value !== null), BOTTOM, 8);
  const most = y.domain()[1] ?? 1;
  const bandTop = y(figure.high ?? most);
  const seen = new Map<string, number>();
  return (
    <div ref={box}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} class="chart" aria-hidden="true">
        <NumberAxis scale={y} left={LEFT} right={width - RIGHT} ticks={3} />
        <rect
          class="band"
          x={LEFT}
          width={width - RIGHT - LEFT}
          y={bandTop}
          height={Math.max(2, y(figure.low ?? 0) - bandTop)}
        />
        {figure.best !== null && (
          <line class="best" x1={LEFT} x2={width - RIGHT} y1={y(figure.best)} y2={y(figure.best)} />
        )}
        {stated.map((each) => {
          const when = (each.published ?? "").slice(0, 10);
          const nth = seen.get(when) ?? 0;
          seen.set(when, nth + 1);
          const at = x(dateOf(when)) + nth * 9;
          const [low, high] = [each.low ?? each.high ?? 0, each.high ?? each.low ?? 0];
          return (
            <g key={each.claim} class={`stated-mark ${sideClass(sideOf(about, each.party, conflict))}`}>
              <line x1={at} x2={at} y1={y(low)} y2={each.high === null ? 8 : y(high)} />
              {each.high === null && <path d={`M${at - 4} 14L${at} 8L${at + 4} 14`} />}
              <circle cx={at} cy={y((low + high) / 2)} r={4.5} />
            </g>
          );
        })}
        <DayAxis scale={x} y={BOTTOM} ticks={width / 110} />
      </svg>
    </div>
  );
}
