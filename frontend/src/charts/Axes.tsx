/** The axes of a chart: light lines, few words. */
import type { ScaleLinear } from "d3-scale";
import { brief } from "../text/words";
import { type DayScale, tickWords } from "./scales";

interface DaysProps {
  scale: DayScale;
  y: number;
  ticks: number;
}

export function DayAxis({ scale, y, ticks }: DaysProps) {
  const [first, last] = scale.domain() as [Date, Date];
  const span = (last.getTime() - first.getTime()) / 86_400_000;
  const at = scale.ticks(Math.min(ticks, Math.max(1, Math.floor(span))));
  const words = at.map((date) => tickWords(date, span));
  return (
    <g class="axis" aria-hidden="true">
      <line x1={scale.range()[0]} x2={scale.range()[1]} y1={y} y2={y} />
      {at.map((date, index) => (
        <g key={date.getTime()} transform={`translate(${scale(date)} ${y})`}>
          <line y2={4} />
          {words[index] !== words[index - 1] && <text y={17}>{words[index]}</text>}
        </g>
      ))}
    </g>
  );
}

interface NumbersProps {
  scale: ScaleLinear<number, number>;
  left: number;
  right: number;
  ticks?: number;
}

export function NumberAxis({ scale, left, right, ticks = 4 }: NumbersProps) {
  return (
    <g class="axis axis-numbers" aria-hidden="true">
      {scale.ticks(ticks).map((value) => (
        <g key={value} transform={`translate(0 ${scale(value)})`}>
          <line class="grid" x1={left} x2={right} />
          <text x={left - 6} dy="0.32em">
            {brief(value)}
          </text>
        </g>
      ))}
    </g>
  );
}
