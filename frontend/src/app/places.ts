/** The views of the page: their paths, names and order in the navigation. */
import type { UiIcon } from "../parts/marks";

export interface Entry {
  path: string;
  name: string;
  icon: UiIcon;
  /** Only where decisions can be entered or a text checked. */
  desk?: boolean;
}

export const GROUPS: { title: string; entries: Entry[] }[] = [
  {
    title: "See",
    entries: [
      { path: "", name: "Overview", icon: "overview" },
      { path: "map", name: "Map", icon: "map" },
      { path: "timeline", name: "Timeline", icon: "timeline" },
      { path: "events", name: "Events", icon: "events" },
      { path: "claims", name: "Claims", icon: "claims" },
      { path: "series", name: "Series", icon: "series" },
      { path: "reports", name: "Reports", icon: "reports" },
    ],
  },
  {
    title: "By subject",
    entries: [
      { path: "prisoners", name: "Prisoners", icon: "prisoners" },
      { path: "territory", name: "Territory", icon: "territory" },
      { path: "losses", name: "Losses", icon: "losses" },
      { path: "strikes", name: "Strikes", icon: "strikes" },
      { path: "civilians", name: "Civilians", icon: "civilians" },
      { path: "talks", name: "Talks", icon: "talks" },
      { path: "speakers", name: "Speakers", icon: "speakers" },
    ],
  },
  {
    title: "Work",
    entries: [
      { path: "check", name: "Check", icon: "check", desk: true },
      { path: "review", name: "Review", icon: "review", desk: true },
    ],
  },
];

/** Views that the filters do not bear on. */
export const UNFILTERED = new Set(["check", "reports", "search"]);
