/** Time and number scales of the charts, over ISO days; all times are UTC, so no zone moves a day. */
import { scaleLinear, scaleUtc } from "d3-scale";
import { utcFormat } from "d3-time-format";

const MILLISECONDS = 86_400_000;

export function dateOf(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}

export function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function later(iso: string, days: number): string {
  return isoOf(new Date(dateOf(iso).getTime() + days * MILLISECONDS));
}

export function daysBetween(from: string, to: string): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / MILLISECONDS);
}

/** A scale of days over `[left, right]`, a day wider at its end so that the last has its width. */
export function dayScale(first: string, last: string, left: number, right: number) {
  return scaleUtc()
    .domain([dateOf(first), dateOf(later(last, 1))])
    .range([left, right]);
}

export type DayScale = ReturnType<typeof dayScale>;

/** A scale of numbers that begins at nought unless all lie far from it. */
export function numberScale(values: number[], bottom: number, top: number) {
  const most = Math.max(1, ...values);
  const least = Math.min(...values, most);
  const floor = least > most * 0.6 ? least - (most - least) * 0.4 : Math.min(0, least);
  return scaleLinear().domain([Math.min(floor, least), most]).nice(5).range([bottom, top]);
}

const YEAR = utcFormat("%Y");
const MONTH = utcFormat("%b %Y");
const DAY = utcFormat("%-d %b");

/** A tick's words: finer for a shorter span. */
export function tickWords(date: Date, span: number): string {
  if (span > 365 * 4) return YEAR(date);
  return span > 100 ? MONTH(date) : DAY(date);
}
