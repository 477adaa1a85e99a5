import { describe, expect, it } from "vitest";
import { filtersIn, queryOf } from "../src/app/filters";
import { href, routeOf } from "../src/app/route";

describe("an address", () => {
  it("comes back as it was made, with its filters", () => {
    const made = href(["reports", "folder/a report & more"], { since: "2024-08-01", place: "Київ", type: undefined });
    const route = routeOf(made);
    expect(route.path).toEqual(["reports", "folder/a report & more"]);
    expect(route.filters).toEqual({ since: "2024-08-01", place: "Київ" });
  });

  it("with a broken escape is still read", () => {
    expect(routeOf("#/events/%E0%A4%A").path).toEqual(["events", "%E0%A4%A"]);
  });

  it("of nothing is the overview", () => {
    expect(routeOf("").path).toEqual([]);
    expect(routeOf("#/").path).toEqual([]);
  });
});

describe("filters", () => {
  it("make the same query in whatever order they were set", () => {
    expect(queryOf({ until: "2024-08-31", type: "strike" })).toBe(queryOf({ type: "strike", until: "2024-08-31" }));
  });

  it("leave out what is empty or unknown", () => {
    expect(filtersIn(new URLSearchParams("type=&status=%20&color=red&place=Sudzha"))).toEqual({ place: "Sudzha" });
  });
});
