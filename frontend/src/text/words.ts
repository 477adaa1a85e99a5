/** Numbers, days and counts in words, the same everywhere; days are ISO dates without a zone. */
import { format } from "d3-format";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const grouped = format(",.10~r");
const short = format(".3~s");

export function number(value: number): string {
  return grouped(Math.round(value * 100) / 100);
}

/** A number for an axis: 61,680 as "61.7k". */
export function brief(value: number): string {
  return Math.abs(value) < 10_000 ? number(value) : short(value).replace("G", "bn");
}

/** "24 Aug 2024"; what is no ISO date comes back as it is. */
export function day(iso: string | null | undefined): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? "");
  return parts ? `${Number(parts[3])} ${MONTHS[Number(parts[2]) - 1]} ${parts[1]}` : (iso ?? "");
}

/** "24 – 26 Aug 2024", "since 24 Aug 2024", "until …", or one day. */
export function days(start: string | null | undefined, end: string | null | undefined): string {
  if (start && end) return start === end ? day(start) : span(start, end);
  return start ? `since ${day(start)}` : end ? `until ${day(end)}` : "";
}

function span(start: string, end: string): string {
  const [a, b] = [day(start).split(" "), day(end).split(" ")];
  if (a[2] !== b[2]) return `${day(start)} – ${day(end)}`;
  return a[1] === b[1] ? `${a[0]} – ${b.join(" ")}` : `${a[0]} ${a[1]} – ${b.join(" ")}`;
}

/** "12", "at least 500", "up to 40", "5 – 8". */
export function bounds(low: number | null, high: number | null): string {
  if (low === null && high === null) return "no number";
  if (high === null) return `at least ${number(low ?? 0)}`;
  if (low === null) return `up to ${number(high)}`;
  return low === high ? number(low) : `${number(low)} – ${number(high)}`;
}

export function count(total: number, one: string, many = `${one}s`): string {
  return `${number(total)} ${total === 1 ? one : many}`;
}

/** A vocabulary's word as people read it: "armed_group" as "armed group". */
export function plain(word: string): string {
  return word.replace(/_/g, " ");
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const UNITS: Record<string, string> = { person: "people", body: "bodies", km2: "km²", percent: "%", mlrs: "rocket launchers" };
const UNCHANGED = /^(aircraft|artillery|air_defence|km|km2|percent|[A-Z]{3})$/;

/** The unit's words for a figure: "km2" as "km²", "person" as "people" where there are several. */
export function unit(word: string | null, total = 2): string {
  if (!word) return "";
  if (total === 1 && !UNCHANGED.test(word)) return plain(word);
  return UNITS[word] ?? plain(UNCHANGED.test(word) ? word : `${word}s`);
}
