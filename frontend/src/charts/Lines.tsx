/** Series over time: totals as lines, increments as bars below, odd points marked, sides overlaid. */
import { line } from "d3-shape";
import type { Point, SeriesDetail } from "../api/types";
import { useSession } from "../app/session";
import { sideClass, sideOf } from "../parts/side";
import { day, number, plain } from "../text/words";
import { DayAxis, NumberAxis } from "./Axes";
import { type DayScale, dateOf, dayScale, numberScale } from "./scales";
import { useWidth } from "./useWidth";

const LEFT = 58;
const RIGHT = 18;
const TOP = 10;
const TOTALS = 250;
const INCREMENTS = 110;

interface Props {
  shown: SeriesDetail[];
  onDraw: (chart: SVGSVGElement | null) => void;
  onPoint: (series: SeriesDetail, point: Point) => void;
}

export function Lines({ shown, onDraw, onPoint }: Props) {
  const { box, width } = useWidth<HTMLDivElement>();
  const points = shown.flatMap((series) => series.points);
  const all = points.map((point) => point.day).sort();
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return null;
  const totals = points.map(({ total }) => total).filter((value) => value !== null);
  const steps = points.map(({ increment }) => increment).filter((value) => value !== null);
  const x = dayScale(first, last, LEFT, width - RIGHT);
  const middle = totals.length ? TOTALS : 0;
  const height = middle + (steps.length ? INCREMENTS : 0) + 26;
  const y = numberScale(totals, TOTALS - 10, TOP);
  const below = numberScale([0, ...steps], height - 24, middle + 14);
  return (
    <div ref={box}>
      <svg
        ref={onDraw}
        class="chart lines"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={`${shown.map(({ series }) => series.title).join("; ")}: ${day(first)} to ${day(last)}. The table below has the same figures.`}
      >
        {totals.length > 0 && <NumberAxis scale={y} left={LEFT} right={width - RIGHT} />}
        {steps.length > 0 && <NumberAxis scale={below} left={LEFT} right={width - RIGHT} ticks={2} />}
        {shown.map((series, at) => (
          <One
            key={series.series.id}
            series={series}
            shift={at - (shown.length - 1) / 2}
            wide={Math.max(2, Math.min(14, (width - LEFT - RIGHT) / Math.max(1, all.length) / 1.5))}
            x={x}
            y={(value) => y(value)}
            below={(value) => below(value)}
            onPoint={onPoint}
          />
        ))}
        <DayAxis scale={x} y={height - 24} ticks={width / 100} />
      </svg>
    </div>
  );
}

interface OneProps {
  series: SeriesDetail;
  shift: number;
  wide: number;
  x: DayScale;
  y: (value: number) => number;
  below: (value: number) => number;
  onPoint: Props["onPoint"];
}

function One({ series, shift, wide, x, y, below, onPoint }: OneProps) {
  const { about } = useSession();
  const { party, conflict } = series.series;
  const path = line<Point>()
    .defined(({ total }) => total !== null)
    .x(({ day: when }) => x(dateOf(when)))
    .y(({ total }) => y(total ?? 0));
  const known = series.points.filter(({ total }) => total !== null);
  return (
    <g class={`line ${sideClass(sideOf(about, party, conflict))}`}>
      <path class="total" d={path(known) ?? ""} />
      {series.points.map((point) => {
        const at = x(dateOf(point.day));
        const odd = point.flags.length > 0;
        return (
          <g key={point.day}>
            {point.increment !== null && (
              <rect
                class={point.increment_derived ? "increment derived" : "increment"}
                x={at + shift * wide - wide / 2}
                width={wide}
                y={Math.min(below(0), below(point.increment))}
                height={Math.abs(below(0) - below(point.increment))}
              />
            )}
            {point.total !== null && (
              <g class={point.total_derived ? "point derived" : "point"} onClick={() => onPoint(series, point)}>
                <title>{titleOf(point)}</title>
                <circle cx={at} cy={y(point.total)} r={4} />
                {odd && <path class="odd" d={`M${at} ${y(point.total) - 17}l5 9h-10z`} />}
              </g>
            )}
          </g>
        );
      })}
    </g>
  );
}

function titleOf({ day: when, total, increment, flags, notes }: Point): string {
  const parts = [day(when), total === null ? "" : number(total), increment === null ? "" : `${increment < 0 ? "" : "+"}${number(increment)}`];
  const odd = flags.map((flag, at) => notes[at] ?? plain(flag));
  return [parts.filter(Boolean).join(", "), ...odd].join("\n");
}
