/** The map's style: the offline basemap from below, or tiles where a setting names them. */
import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { Basemap } from "./basemap";
import type { Colours } from "./colours";
import { tileLayers, tileSource, type Tiles } from "./tiles";

const FONT = ["system-ui, -apple-system, Segoe UI, Roboto, DejaVu Sans, sans-serif"];
const NOTHING: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
const TOWNS: [people: number, zoom: number][] = [
  [1_000_000, 3.6],
  [300_000, 5],
  [80_000, 6.2],
  [15_000, 7.4],
];

export function styleOf(base: Basemap, colours: Colours, tiles: Tiles | null): StyleSpecification {
  return {
    version: 8,
    sources: { ...sources(base), ...(tiles ? { tiles: tileSource(tiles) } : {}) },
    layers: [
      { id: "water", type: "background", paint: { "background-color": colours.water } },
      ...(tiles ? tileLayers(tiles, colours) : ground(colours)),
      ...areaLayers(colours),
      ...(tiles?.kind === "raster" ? [] : names(colours)),
      ...eventLayers(colours),
    ],
  };
}

function sources(base: Basemap): Record<string, SourceSpecification> {
  const { land, borders, regionLines, lakes, rivers, towns, countryNames, regionNames } = base;
  const data = { land, borders, regionLines, lakes, rivers, towns, countryNames, regionNames };
  const own = { areas: NOTHING, discs: NOTHING, areaNames: NOTHING, points: NOTHING, clusters: NOTHING };
  return Object.fromEntries(
    Object.entries({ ...data, ...own }).map(([name, given]) => [
      name,
      { type: "geojson", data: given, tolerance: 0.2, buffer: 64 } as SourceSpecification,
    ]),
  );
}

function ground(colours: Colours): LayerSpecification[] {
  return [
    { id: "land", type: "fill", source: "land", paint: { "fill-color": colours.land, "fill-antialias": false } },
    { id: "lakes", type: "fill", source: "lakes", paint: { "fill-color": colours.water } },
    {
      id: "rivers",
      type: "line",
      source: "rivers",
      minzoom: 3,
      paint: { "line-color": colours.river, "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.4, 8, 2] },
    },
    {
      id: "region-lines",
      type: "line",
      source: "regionLines",
      minzoom: 3.6,
      paint: {
        "line-color": colours.region,
        "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.5, 8, 1.2],
      },
    },
    {
      id: "borders",
      type: "line",
      source: "borders",
      paint: {
        "line-color": colours.border,
        "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.6, 7, 1.8],
        "line-dasharray": [4, 1.5],
      },
    },
  ];
}

function names(colours: Colours): LayerSpecification[] {
  const towns = TOWNS.map(([people, zoom], at): LayerSpecification => {
    const most = TOWNS[at - 1]?.[0] ?? 1e9;
    return {
      id: `towns-${people}`,
      type: "symbol",
      source: "towns",
      minzoom: zoom,
      filter: ["all", [">=", ["get", "people"], people], ["<", ["get", "people"], most]],
      layout: {
        "icon-image": "town",
        "text-field": ["get", "name"],
        "text-font": FONT,
        "text-size": at === 0 ? 12 : 11,
        "text-anchor": "left",
        "text-offset": [0.5, 0],
        "text-optional": true,
        "symbol-sort-key": ["-", 0, ["get", "people"]],
      },
      paint: halo(colours, colours.label),
    };
  });
  return [named("countryNames", 2, 6, colours.label, 13, colours), named("regionNames", 5, 24, colours.faint, 11, colours), ...towns];
}

function named(source: string, from: number, to: number, colour: string, size: number, colours: Colours): LayerSpecification {
  const country = source === "countryNames";
  return {
    id: source,
    type: "symbol",
    source,
    minzoom: from,
    maxzoom: to,
    layout: {
      "text-field": country ? ["upcase", ["get", "name"]] : ["get", "name"],
      "text-font": FONT,
      "text-size": country ? ["interpolate", ["linear"], ["zoom"], 2, 9, 5, size] : size,
      "text-letter-spacing": country ? 0.12 : 0.04,
      "text-max-width": 8,
      "symbol-sort-key": ["-", 0, ["get", "size"]],
    },
    paint: halo(colours, colour),
  };
}

function halo({ halo: behind }: Colours, colour: string) {
  return { "text-color": colour, "text-halo-color": behind, "text-halo-width": 1.2 };
}

/** Regions and countries of events that are known no finer. */
function areaLayers({ area, ink, surface }: Colours): LayerSpecification[] {
  const share: ["interpolate", ["linear"], ["get", string], number, number, number, number] = [
    "interpolate",
    ["linear"],
    ["get", "count"],
    1,
    0.14,
    40,
    0.42,
  ];
  return [
    { id: "areas", type: "fill", source: "areas", paint: { "fill-color": area, "fill-opacity": ["*", share, ["get", "weight"]] } },
    {
      id: "area-lines",
      type: "line",
      source: "areas",
      paint: { "line-color": area, "line-width": ["get", "line"], "line-dasharray": [3, 2] },
    },
    {
      id: "discs",
      type: "circle",
      source: "discs",
      paint: { "circle-color": area, "circle-opacity": 0.16, "circle-radius": ["get", "radius"], "circle-blur": 0.3 },
    },
    {
      id: "area-names",
      type: "symbol",
      source: "areaNames",
      layout: {
        "icon-image": "badge",
        "icon-text-fit": "both",
        "icon-text-fit-padding": [2, 7, 2, 7],
        "text-field": ["get", "words"],
        "text-font": FONT,
        "text-size": 11,
        "symbol-sort-key": ["-", 0, ["get", "count"]],
        "icon-allow-overlap": false,
        "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
        "text-radial-offset": 2,
      },
      paint: { "text-color": ink, "text-halo-color": surface, "text-halo-width": 0.5 },
    },
  ];
}

function eventLayers({ ink }: Colours): LayerSpecification[] {
  return [
    {
      id: "points",
      type: "symbol",
      source: "points",
      layout: { "icon-image": ["get", "image"], "icon-allow-overlap": true },
    },
    {
      id: "clusters",
      type: "symbol",
      source: "clusters",
      layout: {
        "icon-image": ["get", "image"],
        "icon-allow-overlap": true,
        "text-field": ["get", "words"],
        "text-font": FONT,
        "text-size": 12,
        "text-allow-overlap": true,
      },
      paint: { "text-color": ink },
    },
  ];
}
