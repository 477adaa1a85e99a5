/** Estimated totals, a panel for each type: the median as a line in the band of its 95% interval. */
import { area, line } from "d3-shape";
import { scaleLinear } from "d3-scale";
import type { EstimatedType } from "../api/types";
import { day as dayWords } from "../text/words";
import { NumberAxis } from "./Axes";
import { numberScale } from "./scales";
import { useWidth } from "./useWidth";

const HEIGHT = 170;
const LEFT = 48;
const RIGHT = 12;
const TOP = 30;
const BOTTOM = HEIGHT - 26;
const NARROWEST = 270;

interface Props {
  types: EstimatedType[];
  onDraw: (chart: SVGSVGElement | null) => void;
}

export function Totals({ types, onDraw }: Props) {
  const { box, width } = useWidth<HTMLDivElement>();
  const columns = Math.max(1, Math.min(3, types.length, Math.floor(width / NARROWEST)));
  const each = width / columns;
  const height = Math.ceil(types.length / columns) * HEIGHT;
  return (
    <div ref={box}>
      <svg ref={onDraw} viewBox={`0 0 ${width} ${height}`} width={width} height={height} class="chart totals" aria-hidden="true">
        {types.map((type, at) => (
          <g key={`${type.side} ${type.category}`} transform={`translate(${(at % columns) * each} ${Math.floor(at / columns) * HEIGHT})`}>
            <Panel type={type} width={each} />
          </g>
        ))}
      </svg>
    </div>
  );
}

function Panel({ type: { side, category, days }, width }: { type: EstimatedType; width: number }) {
  const right = width - RIGHT;
  const x = scaleLinear([0, Math.max(1, days.length - 1)], [LEFT, right]);
  const y = numberScale(
    days.flatMap(({ low, high }) => [low, high]),
    BOTTOM,
    TOP,
  );
  const band = area<EstimatedType["days"][number]>((_, at) => x(at), ({ low }) => y(low), ({ high }) => y(high));
  const median = line<EstimatedType["days"][number]>((_, at) => x(at), (each) => y(each.median));
  return (
    <>
      <text class="panel-title" x={LEFT} y={16}>
        {category} · of {side}
      </text>
      <NumberAxis scale={y} left={LEFT} right={right} ticks={3} />
      <path class="interval" d={band(days) ?? ""} />
      <path class="median" d={median(days) ?? ""} />
      <g class="axis">
        <line x1={LEFT} x2={right} y1={BOTTOM} y2={BOTTOM} />
        <text x={LEFT} y={BOTTOM + 17} class="from">
          {words(days[0]?.day)}
        </text>
        <text x={right} y={BOTTOM + 17} class="to">
          {words(days.at(-1)?.day)}
        </text>
      </g>
    </>
  );
}

function words(given = ""): string {
  return given.includes("-") ? dayWords(given) : given && `day ${given}`;
}
