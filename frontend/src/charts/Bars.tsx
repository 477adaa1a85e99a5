/** Events over time as stacked bars, with a brush: drag over days, or move its ends by keys. */
import { useRef, useState } from "preact/hooks";
import type { TimelineView } from "../api/types";
import { day } from "../text/words";
import { DayAxis, NumberAxis } from "./Axes";
import { dateOf, daysBetween, dayScale, isoOf, later, numberScale } from "./scales";
import { useWidth } from "./useWidth";

export interface Span {
  since: string | undefined;
  until: string | undefined;
}

interface Props {
  view: TimelineView;
  /** The section of each claim type, and the order in which they are stacked. */
  sections: Map<string, string>;
  order: string[];
  height: number;
  span: Span;
  onSpan: (span: Span) => void;
  onDraw?: (chart: SVGSVGElement | null) => void;
}

const LEFT = 40;
const RIGHT = 16;
const LENGTHS: Record<string, number> = { day: 1, week: 7, month: 30 };

export function Bars({ view, sections, order, height, span, onSpan, onDraw }: Props) {
  const { box, width } = useWidth<HTMLDivElement>();
  const chart = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ from: string; to: string } | null>(null);
  const { bins } = view;
  const [first, last] = [bins[0]?.day, bins.at(-1)?.day];
  if (!first || !last) return null;
  const bottom = height - 22;
  const length = LENGTHS[view.step] ?? 1;
  const end = later(last, length - 1);
  const x = dayScale(first, end, LEFT, width - RIGHT);
  const y = numberScale([0, ...bins.map(({ count }) => count)], bottom, 8);
  const dayAt = (event: PointerEvent) => {
    const left = box.current?.getBoundingClientRect().left ?? 0;
    const date = isoOf(x.invert(event.clientX - left));
    return date < first ? first : date > end ? end : date;
  };
  const shown = drag ? { since: min(drag.from, drag.to), until: max(drag.from, drag.to) } : span;
  const selected = Boolean(shown.since || shown.until);
  const [from, to] = [clamp(shown.since ?? first, first, end), clamp(shown.until ?? end, first, end)];
  return (
    <div class="bars" ref={box}>
      <svg
        ref={(element) => {
          chart.current = element;
          onDraw?.(element);
        }}
        class="chart"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={`Events by ${view.step}, from ${day(first)} to ${day(end)}`}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = dayAt(event);
          setDrag({ from: at, to: at });
        }}
        onPointerMove={(event) => drag && setDrag({ from: drag.from, to: dayAt(event) })}
        onPointerCancel={() => setDrag(null)}
        onPointerUp={() => {
          if (!drag) return;
          setDrag(null);
          const clicked = drag.from === drag.to && selected;
          onSpan(clicked ? { since: undefined, until: undefined } : { since: min(drag.from, drag.to), until: max(drag.from, drag.to) });
        }}
      >
        <NumberAxis scale={y} left={LEFT} right={width - RIGHT} ticks={height > 150 ? 4 : 2} />
        {bins.map((bin) => {
          const inside = !selected || (bin.day <= to && later(bin.day, length - 1) >= from);
          const left = x(dateOf(bin.day));
          const wide = Math.max(1, x(dateOf(later(bin.day, length))) - left - (width / bins.length > 6 ? 1 : 0));
          let base = 0;
          const stacked = sum(bin.types, sections);
          return (
            <g key={bin.day} class={inside ? "bin" : "bin outside"} data-day={bin.day}>
              <title>{`${day(bin.day)}: ${bin.count}`}</title>
              {order.map((section) => {
                const value = stacked.get(section) ?? 0;
                if (!value) return null;
                const [low, high] = [y(base), y(base + value)];
                base += value;
                return <rect key={section} class={`bar section-${section}`} x={left} width={wide} y={high} height={low - high} />;
              })}
            </g>
          );
        })}
        {selected && (
          <rect
            class="brush"
            data-control
            x={x(dateOf(from))}
            width={Math.max(2, x(dateOf(later(to, 1))) - x(dateOf(from)))}
            y={4}
            height={bottom - 4}
          />
        )}
        <DayAxis scale={x} y={bottom} ticks={width / 90} />
      </svg>
      <Ends first={first} end={end} from={from} to={to} at={(iso) => x(dateOf(iso))} onSpan={onSpan} />
    </div>
  );
}

interface EndsProps {
  first: string;
  end: string;
  from: string;
  to: string;
  at: (iso: string) => number;
  onSpan: (span: Span) => void;
}

/** The two ends of the brush, which keys can move. */
function Ends({ first, end, from, to, at, onSpan }: EndsProps) {
  const set = (since: string, until: string) =>
    onSpan({ since: since <= first ? undefined : since, until: until >= end ? undefined : until });
  const most = daysBetween(first, end);
  return (
    <>
      <Handle label="From" iso={from} left={at(from)} first={first} least={0} most={daysBetween(first, to)} onMove={(iso) => set(iso, to)} />
      <Handle label="To" iso={to} left={at(later(to, 1))} first={first} least={daysBetween(first, from)} most={most} onMove={(iso) => set(from, iso)} />
    </>
  );
}

interface HandleProps {
  label: string;
  iso: string;
  left: number;
  first: string;
  least: number;
  most: number;
  onMove: (iso: string) => void;
}

const KEYS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7, Home: -1e6, End: 1e6 };

function Handle({ label, iso, left, first, least, most, onMove }: HandleProps) {
  const value = daysBetween(first, iso);
  return (
    <span
      class="handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={day(iso)}
      style={{ left: `${left}px` }}
      onKeyDown={(event) => {
        const step = KEYS[event.key];
        if (step === undefined) return;
        event.preventDefault();
        onMove(later(first, Math.max(least, Math.min(most, value + step))));
      }}
    />
  );
}

function sum(types: Record<string, number>, sections: Map<string, string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const [type, count] of Object.entries(types)) {
    const section = sections.get(type) ?? "";
    found.set(section, (found.get(section) ?? 0) + count);
  }
  return found;
}

function min(a: string, b: string): string {
  return a < b ? a : b;
}

function max(a: string, b: string): string {
  return a > b ? a : b;
}

function clamp(value: string, least: string, most: string): string {
  return min(max(value, least), most);
}
