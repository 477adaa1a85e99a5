/** Cuts a text into runs that carry the same marks, so that marks may overlap. */
import type { Mark } from "../api/types";
import { Text } from "./points";

export interface Segment {
  text: string;
  start: number;
  end: number;
  marks: Mark[];
}

/** The runs of `[from, to)`; marks that reach out of it are cut, those outside left out. */
export function segments(text: Text, marks: Mark[], from = 0, to = text.length): Segment[] {
  const inside = marks.filter((mark) => mark.end > from && mark.start < to && mark.end > mark.start);
  const edges = new Set([from, to]);
  for (const { start, end } of inside) {
    edges.add(Math.max(start, from));
    edges.add(Math.min(end, to));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? to;
    const over = inside.filter((mark) => mark.start <= start && mark.end >= end);
    return { text: text.slice(start, end), start, end, marks: over };
  });
}
