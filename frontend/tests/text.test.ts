import { describe, expect, it } from "vitest";
import { Text } from "../src/text/points";
import { segments } from "../src/text/segments";
import { bounds, days, number, unit } from "../src/text/words";

describe("a text is cut by code points", () => {
  const text = new Text("a𝕏b — c𝕏d");

  it("counts a letter outside the first plane as one", () => {
    expect(text.length).toBe(9);
    expect(text.slice(1, 3)).toBe("𝕏b");
  });

  it("finds words nearest to a place", () => {
    expect(text.find("𝕏", 0)).toEqual({ start: 1, end: 2 });
    expect(text.find("𝕏", 8)).toEqual({ start: 7, end: 8 });
    expect(text.find("z", 0)).toBeNull();
  });
});

describe("marks that overlap", () => {
  const mark = (part: string, start: number, end: number) => ({ part, start, end, meaning: "" });

  it("become runs whose words together are the text", () => {
    const runs = segments(new Text("0123456789"), [mark("target", 1, 6), mark("figure", 4, 8)]);
    expect(runs.map(({ text }) => text).join("")).toBe("0123456789");
    expect(runs.map(({ marks }) => marks.map(({ part }) => part).join("+"))).toEqual(["", "target", "target+figure", "figure", ""]);
  });

  it("are cut at the window's ends", () => {
    const runs = segments(new Text("0123456789"), [mark("place", 0, 9)], 2, 5);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ text: "234", start: 2, end: 5 });
  });

  it("without length mark nothing", () => {
    expect(segments(new Text("abc"), [mark("time", 1, 1)])).toHaveLength(1);
  });
});

describe("words", () => {
  it.each([
    ["2024-08-24", "2024-08-24", "24 Aug 2024"],
    ["2024-08-24", "2024-08-26", "24 – 26 Aug 2024"],
    ["2024-08-24", "2024-09-02", "24 Aug – 2 Sep 2024"],
    ["2023-12-30", "2024-01-02", "30 Dec 2023 – 2 Jan 2024"],
    ["2024-08-24", null, "since 24 Aug 2024"],
    [null, "2024-08-24", "until 24 Aug 2024"],
    [null, null, ""],
  ])("say the days %s to %s as %s", (start, end, words) => {
    expect(days(start, end)).toBe(words);
  });

  it("say open figures as open", () => {
    expect(bounds(500, null)).toBe("at least 500");
    expect(bounds(null, 40)).toBe("up to 40");
    expect(bounds(5, 8)).toBe("5 – 8");
    expect(number(61680)).toBe("61,680");
  });

  it("say units as one or several", () => {
    expect([unit("person", 1), unit("person", 3), unit("tank", 3), unit("aircraft", 3), unit("km2", 1), unit("UAH", 2)]).toEqual([
      "person",
      "people",
      "tanks",
      "aircraft",
      "km²",
      "UAH",
    ]);
  });
});
