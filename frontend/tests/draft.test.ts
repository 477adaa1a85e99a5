import { describe, expect, it } from "vitest";
import type { Claim } from "../src/api/types";
import { corrections, draftOf, emptyPart, type Part, problems, withWords } from "../src/review/draft";
import { CLAIM_FIELDS } from "../src/review/fields";
import { Text } from "../src/text/points";

const TEXT = new Text("Officials said that 12 people were hurt on Friday, and 12 cars burnt.");

const CLAIM = {
  id: "aa",
  document: { id: "d", url: null, publisher: null, title: null, published: "2024-08-24" },
  sentence: { start: 0, end: 69, text: TEXT.whole },
  trigger: { start: 35, end: 39, text: "hurt" },
  type: "people.wounded",
  polarity: "positive",
  modality: "asserted",
  agent: null,
  target: { start: 20, end: 29, text: "12 people", id: null, party: null, kind: "unstated", groups: [] },
  means: null,
  places: [],
  time: { text: "Friday", text_start: 43, text_end: 49, start: "2024-08-23", end: "2024-08-23", precision: "day" },
  quantity: { start: 20, end: 22, text: "12", low: 12, high: 12, comparator: "exact", unit: "person", object: "people", basis: "count", part_of: null },
  attribution: [],
  reaction_to: null,
  verification: { status: "none", start: null, end: null, text: null, by: null, method: null, over: null },
  confidence: 0.9,
} as Claim;

const field = (name: string) => {
  const found = CLAIM_FIELDS.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe("a correction", () => {
  it("holds only the fields that differ, whole", () => {
    const draft = draftOf(CLAIM);
    draft.quantity = { ...(draft.quantity as Part), low: 13, high: 13 };
    expect(corrections(CLAIM, draft, CLAIM_FIELDS)).toEqual({ quantity: { ...CLAIM.quantity, low: 13, high: 13 } });
    expect(corrections(CLAIM, draftOf(CLAIM), CLAIM_FIELDS)).toEqual({});
  });

  it("points at the words nearest to the claim", () => {
    expect(withWords(draftOf(CLAIM).quantity as Part, "12", TEXT, 60)).toMatchObject({ start: 55, end: 57, text: "12" });
  });

  it("cannot take words that the report does not hold", () => {
    expect(withWords(draftOf(CLAIM).target as Part, "13 people", TEXT, 0)).toBeNull();
  });

  it("keeps a time's days apart from its words' place", () => {
    const time = withWords(draftOf(CLAIM).time as Part, "said", TEXT, 0);
    expect(time).toMatchObject({ text_start: 10, text_end: 14, start: "2024-08-23" });
  });

  it("is refused while a new part has no words", () => {
    const draft = draftOf(CLAIM);
    draft.agent = emptyPart(field("agent"));
    expect(problems(draft, CLAIM_FIELDS)).toEqual(["Agent: its words are missing."]);
    draft.agent = withWords(draft.agent, "Officials", TEXT, 0);
    expect(problems(draft, CLAIM_FIELDS)).toEqual([]);
  });

  it("gives a new part every value that a record needs", () => {
    expect(emptyPart(field("quantity"))).toEqual({ start: 0, end: 0, text: "", low: null, high: null, comparator: "exact", unit: null, object: null, basis: "count", part_of: null });
  });
});
