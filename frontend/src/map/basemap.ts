/** The offline basemap: countries, regions, water and towns that the build made out of packages. */
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import regionFile from "../../basemap/made/regions.json?raw";
import townFile from "../../basemap/made/towns.json?raw";
import worldFile from "../../basemap/made/world.json?raw";

type Named = { name: string };
type Layer<N extends string> = Topology<Record<N, GeometryCollection<Named>>>;

interface World {
  countries: Layer<"countries">;
  lakes: FeatureCollection;
  rivers: FeatureCollection;
}

export interface Basemap {
  land: FeatureCollection;
  borders: Feature;
  regionLines: Feature;
  lakes: FeatureCollection;
  rivers: FeatureCollection;
  towns: FeatureCollection;
  countryNames: FeatureCollection;
  regionNames: FeatureCollection;
  /** The outline of a country ("UA") or region ("UA.07"); undefined where it is not drawn. */
  outline: (code: string) => Geometry | undefined;
}

export function basemap(): Basemap {
  const world = JSON.parse(worldFile) as World;
  const { regions } = JSON.parse(regionFile) as { regions: Layer<"regions"> };
  const { towns } = JSON.parse(townFile) as { towns: [string, number, number, number][] };
  const land = feature(world.countries, world.countries.objects.countries);
  const regionLand = feature(regions, regions.objects.regions);
  const outlines = new Map([...land.features, ...regionLand.features].map((each) => [String(each.id), each.geometry]));
  return {
    land,
    borders: line(mesh(world.countries, world.countries.objects.countries, (a, b) => a !== b)),
    regionLines: line(mesh(regions, regions.objects.regions)),
    lakes: world.lakes,
    rivers: world.rivers,
    towns: collected(towns.map(([name, lon, lat, people]) => point(lon, lat, { name, people }))),
    countryNames: collected(land.features.map((each) => labelled(each))),
    regionNames: collected(regionLand.features.map((each) => labelled(each))),
    outline: (code) => outlines.get(code),
  };
}

function collected(features: Feature[]): FeatureCollection {
  return { type: "FeatureCollection", features };
}

function line(geometry: Geometry): Feature {
  return { type: "Feature", properties: {}, geometry };
}

export function point(lon: number, lat: number, properties: Record<string, unknown>): Feature {
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: [lon, lat] } };
}

/** A name at the middle of the largest part of an outline, with that part's width in degrees. */
function labelled({ geometry, properties }: Feature<Geometry, Named>): Feature {
  const parts = geometry.type === "MultiPolygon" ? geometry.coordinates : geometry.type === "Polygon" ? [geometry.coordinates] : [];
  const rings = parts.map(([ring]) => ring ?? []);
  const areas = rings.map((ring) => Math.abs(signedArea(ring)));
  const largest = rings[areas.indexOf(Math.max(...areas))] ?? [[0, 0]];
  const [lon, lat] = centre(largest);
  return point(lon, lat, { name: properties.name, size: Math.sqrt(Math.max(...areas, 0)) });
}

function signedArea(ring: number[][]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += (x(ring[j]) - x(ring[i])) * (y(ring[j]) + y(ring[i]));
  }
  return sum / 2;
}

function centre(ring: number[][]): [number, number] {
  let [cx, cy, sum] = [0, 0, 0];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const cross = x(ring[j]) * y(ring[i]) - x(ring[i]) * y(ring[j]);
    cx += (x(ring[i]) + x(ring[j])) * cross;
    cy += (y(ring[i]) + y(ring[j])) * cross;
    sum += cross;
  }
  return sum ? [cx / (3 * sum), cy / (3 * sum)] : [x(ring[0]), y(ring[0])];
}

function x(at: number[] | undefined): number {
  return at?.[0] ?? 0;
}

function y(at: number[] | undefined): number {
  return at?.[1] ?? 0;
}
