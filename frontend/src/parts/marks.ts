/** The drawings of the page: a symbol for each section of claims, shared by the page and the map. */

/** Strokes in a box of 24 by 24. */
export const SECTION_STROKES: Record<string, string> = {
  territory: "M6 21V4M6 5h12l-3 4 3 4H6",
  battle: "M5 5l14 14M19 5L5 19M4 15l5 5M15 20l5-5",
  strikes: "M12 3v5M12 16v5M3 12h5M16 12h5M6 6l3 3M15 15l3 3M18 6l-3 3M9 15l-3 3",
  casualties: "M2 12h5l2.5-6 4.5 12 2.5-6H22",
  prisoners: "M4 4h16M4 20h16M6 4v16M10 4v16M14 4v16M18 4v16",
  equipment: "M3 15h18l-2 4H5zM7 15v-4h8v4M15 12l6-2",
  civilians: "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
  diplomacy: "M4 5h16v10H11l-4 4v-4H4z",
};

export const UI_STROKES = {
  overview: "M4 5h16M4 10h10M4 15h16M4 20h10",
  map: "M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14",
  timeline: "M4 20V10M9 20V4M14 20v-8M19 20V7M3 20h18",
  events: "M5 4h14v16H5zM9 9h6M9 13h6M9 17h3",
  claims: "M7 9h4v5H6zM15 9h4v5h-5zM6 14c0 2 1 3 2 3M14 14c0 2 1 3 2 3",
  series: "M3 17l5-6 4 3 8-9M3 21h18",
  reports: "M5 3h10l4 4v14H5zM14 3v5h5M9 13h6M9 17h6",
  prisoners: SECTION_STROKES.prisoners as string,
  territory: SECTION_STROKES.territory as string,
  losses: SECTION_STROKES.casualties as string,
  strikes: SECTION_STROKES.strikes as string,
  civilians: SECTION_STROKES.civilians as string,
  talks: SECTION_STROKES.diplomacy as string,
  speakers: "M9 4h6v9H9zM6 11c0 8 12 8 12 0M12 17v4M8 21h8",
  check: "M4 12l5 5L20 6",
  review: "M4 20l1-5L16 4l4 4L9 19zM13 7l4 4",
  search: "M10.5 4a6.5 6.5 0 1 0 .01 0M15.5 15.5L21 21",
  menu: "M4 6h16M4 12h16M4 18h16",
  close: "M6 6l12 12M18 6L6 18",
  light: "M12 8a4 4 0 1 0 .01 0M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2",
  dark: "M20 14A8 8 0 1 1 10 4a7 7 0 0 0 10 10z",
  play: "M7 4l13 8-13 8z",
  pause: "M7 4v16M17 4v16",
  take: "M12 3v12M7 10l5 5 5-5M4 20h16",
  link: "M10 14l4-4M8 11l-2 2a4 4 0 0 0 5 5l2-2M16 13l2-2a4 4 0 0 0-5-5l-2 2",
  left: "M15 5l-7 7 7 7",
  right: "M9 5l7 7-7 7",
  outside: "M9 5H5v14h14v-4M13 4h7v7M20 4l-9 9",
  keys: "M3 7h18v10H3zM7 11h.01M11 11h.01M15 11h.01M8 14h8",
  list: "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
} as const;

export type UiIcon = keyof typeof UI_STROKES;
