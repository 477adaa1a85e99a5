/** The map's colours in light and dark; those of sides are the page's own. */

export interface Colours {
  water: string;
  land: string;
  border: string;
  region: string;
  river: string;
  label: string;
  halo: string;
  faint: string;
  area: string;
  ink: string;
  surface: string;
  disputed: string;
  sides: string[];
  other: string;
}

/** The colours that the page's style sheet gives now. */
export function colours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const get = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    water: get("map-water"),
    land: get("map-land"),
    border: get("map-border"),
    region: get("map-region"),
    river: get("map-river"),
    label: get("map-label"),
    halo: get("map-halo"),
    faint: get("map-faint"),
    area: get("accent"),
    ink: get("ink"),
    surface: get("surface"),
    disputed: get("disputed"),
    sides: [0, 1, 2, 3, 4].map((side) => get(`side-${side}`)),
    other: get("side-other"),
  };
}
