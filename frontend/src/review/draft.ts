/**
 * A claim being corrected. Its values have the form of an exported claim's, and what differs from
 * the claim in the end is the correction. Words that the report does not hold are refused here: a
 * value always points at characters.
 */
import type { Claim } from "../api/types";
import type { Text } from "../text/points";
import type { Entry, Field } from "./fields";

export type Value = string | number | null | string[];
export type Part = Record<string, Value>;
export type Draft = Record<string, Value | Part | Part[]>;

export function draftOf(claim: Claim): Draft {
  return structuredClone(claim) as unknown as Draft;
}

/** The fields that differ, each with its whole new value. */
export function corrections(claim: Claim, draft: Draft, fields: Field[]): Record<string, unknown> {
  const before = claim as unknown as Draft;
  const changed = fields.filter(({ name }) => JSON.stringify(before[name]) !== JSON.stringify(draft[name]));
  return Object.fromEntries(changed.map(({ name }) => [name, draft[name]]));
}

/** A new part with every entry that a record needs, empty where it may be. */
export function emptyPart(field: Field): Part {
  const part: Part = field.name === "time" ? { text: "", text_start: 0, text_end: 0 } : { start: 0, end: 0, text: "" };
  for (const entry of field.entries) if (!(entry.name in part)) part[entry.name] = emptyValue(entry);
  if (field.name === "quantity") part.part_of = null;
  if (field.name === "attribution") part.depth = 1;
  return part;
}

function emptyValue({ as, optional, values }: Entry): Value {
  if (as === "choices") return [];
  return optional ? null : (values?.[0] ?? "");
}

/** The part with other words, which stand nearest to `near`; null where the report has none such. */
export function withWords(part: Part, words: string, text: Text, near: number): Part | null {
  if (!words) return { ...part, ...placed(part, null, null), text: null };
  const found = text.find(words, near);
  return found && { ...part, ...placed(part, found.start, found.end), text: words };
}

/** A time's `start` and `end` are days, so the offsets of its words have names of their own. */
function placed(part: Part, start: number | null, end: number | null): Part {
  return "text_start" in part ? { text_start: start, text_end: end } : { start, end };
}

/** What keeps a draft from being entered; empty where nothing does. */
export function problems(draft: Draft, fields: Field[]): string[] {
  return fields.flatMap((field) => partsOf(draft[field.name]).flatMap((part) => missing(part, field)));
}

function missing(part: Part, { label, entries }: Field): string[] {
  const empty = entries.filter(({ name, as, optional }) => as === "words" && !optional && !part[name]);
  return empty.map(() => `${label}: its words are missing.`);
}

function partsOf(value: Draft[string] | undefined): Part[] {
  if (Array.isArray(value)) return value.filter((each): each is Part => typeof each === "object");
  return value !== null && typeof value === "object" ? [value] : [];
}
