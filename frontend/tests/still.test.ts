import { describe, expect, it } from "vitest";
import { mapOf } from "../src/api/still/mapping";
import { passes, sorted } from "../src/api/still/passing";
import { overviewOf, timelineOf } from "../src/api/still/counting";
import type { About, EventCard } from "../src/api/types";

const place = (name: string, lat: number | null, lon: number | null, precision: string, admin1: string | null = null) =>
  ({ name, claim: "c", geonames_id: null, lat, lon, feature: null, country: "UA", admin1, precision, other_names: ["Інша"] }) as EventCard["places"][number];

const event = (id: string, change: Partial<EventCard> = {}): EventCard => ({
  id,
  type: "strike",
  types: ["strike", "people.killed"],
  label: "Strike",
  section: "strikes",
  headline: "A strike",
  quote: "",
  conflict: "war",
  modality: "asserted",
  polarity: "positive",
  agents: ["North"],
  targets: ["South"],
  speakers: ["Governor of Here"],
  kinds: [],
  places: [place("Town", 50, 36, "exact")],
  time: null,
  day: "2024-08-24",
  first_reported: "2024-08-24",
  last_reported: "2024-08-25",
  figures: [],
  status: "unverified",
  disputed_over: [],
  reports: 1,
  publishers: 1,
  origins: 1,
  claims: 1,
  credibility: 3,
  reviewed: false,
  masked: false,
  ...change,
});

describe("an event passes", () => {
  it.each([
    [{ type: "people" }, true],
    [{ type: "peop" }, false],
    [{ agent: "north" }, true],
    [{ target: "north" }, false],
    [{ place: "інша" }, true],
    [{ since: "2024-08-24", until: "2024-08-24" }, true],
    [{ since: "2024-08-25" }, false],
    [{ known_by: "2024-08-23" }, false],
    [{ status: "disputed" }, false],
  ])("the filters %o: %s", (filters, passing) => {
    expect(passes(event("a"), filters)).toBe(passing);
  });

  it("no span of days if it has no day", () => {
    expect(passes(event("a", { day: null }), { until: "2024-08-30" })).toBe(false);
  });
});

describe("the map", () => {
  const world: [number, number, number, number] = [-180, -85, 180, 85];

  it("draws a region as an area, a town as a point, and counts what has no place", () => {
    const view = mapOf(
      [event("a"), event("b", { places: [place("Region", 50, 36, "admin1", "07")] }), event("c", { places: [] })],
      6,
      world,
    );
    expect(view.points.map((point) => point.event)).toEqual(["a"]);
    expect(view.areas).toMatchObject([{ code: "UA.07", count: 1, events: ["b"] }]);
    expect(view.unplaced).toBe(1);
  });

  it("gathers near points into a cluster that says what is in it", () => {
    const near = ["a", "b", "c"].map((id, at) => event(id, { places: [place(id, 50 + at / 100, 36, "exact")], status: at ? "unverified" : "disputed" }));
    const view = mapOf(near, 3, world);
    expect(view.points).toEqual([]);
    expect(view.clusters).toMatchObject([{ count: 3 }]);
    expect(view.clusters[0]?.statuses).toContainEqual({ value: "disputed", label: "disputed", count: 1 });
  });
});

describe("days", () => {
  it("are counted by week from Monday, and by month", () => {
    const events = [event("a", { day: "2024-08-25" }), event("b", { day: "2024-08-26" }), event("c", { day: null })];
    expect(timelineOf(events, "week")).toMatchObject({ undated: 1, bins: [{ day: "2024-08-19" }, { day: "2024-08-26" }] });
    expect(timelineOf(events, "month").bins).toMatchObject([{ day: "2024-08-01", count: 2, types: { strike: 2 } }]);
  });

  it("of the overview are those of reports, the latest first shown", () => {
    const about = { sections: [{ id: "strikes", name: "Strikes" }] } as About;
    const events = [event("a"), event("b", { first_reported: "2024-08-20", last_reported: "2024-08-20", day: "2024-08-20" })];
    const view = overviewOf(events, [], about);
    expect(view).toMatchObject({ day: "2024-08-25", previous: "2024-08-20", following: null, new: 0 });
    expect(view.sections).toMatchObject([{ total: 1, events: [{ id: "a" }] }]);
  });

  it("do not change what is sorted the same way", () => {
    const events = [event("b"), event("a"), event("c", { day: "2024-08-30" })];
    expect(sorted(events, "latest").map(({ id }) => id)).toEqual(["c", "a", "b"]);
  });
});
