/** The project's own tables of countries and regions, by their codes. */
import { readFileSync } from "node:fs";

const places = new URL("../../src/contested/data/places/", import.meta.url);

function rows(name) {
  const [head, ...lines] = readFileSync(new URL(name, places), "utf8").trim().split("\n");
  const columns = head.trim().split(",");
  return lines.map((line) => {
    const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g).map((cell) => cell.replace(/,$|"/g, ""));
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
}

/** Countries: `iso`, and a point inside. */
export const countryTable = rows("countries.csv").map((row) => ({
  iso: row.iso,
  at: [Number(row.lon), Number(row.lat)],
}));

/** First-level regions: `code`, a point inside, and names. */
export const regionTable = rows("regions.csv").map((row) => ({
  code: row.code,
  country: row.code.slice(0, 2),
  at: [Number(row.lon), Number(row.lat)],
  names: row.names.split("|"),
}));

/** Second-level districts: the `region` that they are in, and names. */
export const districtTable = rows("districts.csv").map((row) => ({
  region: row.code.split(".").slice(0, 2).join("."),
  names: row.names.split("|"),
}));

/** A name without accents, marks and the words that only say what it is. */
export function plain(name) {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z ]/g, "")
    .replace(/\b(oblast|region|province|governorate|state|al|ash|as|an)\b/g, "")
    .replace(/ /g, "");
}

/** Whether a point is inside a GeoJSON polygon or multipolygon (even-odd rule, flat degrees). */
export function holds(geometry, [x, y]) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some((rings) => rings.filter((ring) => ringHolds(ring, x, y)).length % 2 === 1);
}

function ringHolds(ring, x, y) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
