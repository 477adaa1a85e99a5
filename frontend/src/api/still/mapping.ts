/** The map of a list of events, where no server answers: points, clusters, areas. */
import Supercluster from "supercluster";
import type { Box } from "../source";
import type { Count, EventCard, MapArea, MapPoint, MapView } from "../types";

type Place = EventCard["places"][number];

const WIDE = new Set(["admin1", "country"]);

export function mapOf(events: EventCard[], zoom: number, box: Box): MapView {
  const points: MapPoint[] = [];
  const areas = new Map<string, { place: Place; events: EventCard[] }>();
  let unplaced = 0;
  for (const event of events) {
    const fine = event.places.filter((place) => place.lat !== null && !WIDE.has(place.precision ?? ""));
    const wide = event.places.find((place) => place.country && WIDE.has(place.precision ?? ""));
    if (fine.length) points.push(...fine.map((place) => pointOf(event, place)));
    else if (wide) join(areas, event, wide);
    else unplaced += 1;
  }
  const index = clustered(points);
  const found = index.getClusters(box, zoom);
  return {
    zoom,
    points: found.flatMap((each) => (isCluster(each) ? [] : [points[(each.properties as Indexed).at] as MapPoint])),
    clusters: found.filter(isCluster).map((each) => clusterOf(index, points, each)),
    areas: [...areas].map(([code, { place, events: there }]) => areaOf(code, place, there)),
    total: events.length,
    unplaced,
  };
}

interface Indexed {
  at: number;
}

type Index = Supercluster<Indexed>;
type Found = ReturnType<Index["getClusters"]>[number];

function clustered(points: MapPoint[]): Index {
  const index: Index = new Supercluster({ radius: 44, maxZoom: 10 });
  return index.load(
    points.map(({ lon, lat }, at) => ({
      type: "Feature",
      properties: { at },
      geometry: { type: "Point", coordinates: [lon, lat] },
    })),
  );
}

function isCluster(each: Found): boolean {
  return "cluster_id" in each.properties;
}

function clusterOf(index: Index, points: MapPoint[], each: Found): MapView["clusters"][number] {
  const { cluster_id: id } = each.properties as { cluster_id: number };
  const inside = index.getLeaves(id, Number.POSITIVE_INFINITY).map(({ properties }) => points[properties.at] as MapPoint);
  const [lon = 0, lat = 0] = each.geometry.coordinates;
  const lons = inside.map((point) => point.lon);
  const lats = inside.map((point) => point.lat);
  return {
    lon,
    lat,
    count: inside.length,
    bbox: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
    sections: counts(inside.map(({ section }) => section)),
    statuses: counts(inside.map(({ status }) => status)),
  };
}

function pointOf(event: EventCard, place: Place): MapPoint {
  const { id, type, section, status, modality, day, headline } = event;
  return {
    event: id,
    lon: place.lon ?? 0,
    lat: place.lat ?? 0,
    name: place.name,
    precision: place.precision,
    type,
    section,
    status,
    modality,
    party: event.agents[0] ?? null,
    day,
    headline,
  };
}

function join(areas: Map<string, { place: Place; events: EventCard[] }>, event: EventCard, place: Place): void {
  const region = place.precision === "admin1" && place.admin1;
  const code = region ? `${place.country}.${place.admin1}` : (place.country ?? "");
  const known = areas.get(code);
  if (known) known.events.push(event);
  else areas.set(code, { place, events: [event] });
}

function areaOf(code: string, place: Place, events: EventCard[]): MapArea {
  return {
    code,
    country: place.country ?? "",
    admin1: code.includes(".") ? place.admin1 : null,
    name: place.name,
    lon: place.lon,
    lat: place.lat,
    count: events.length,
    sections: counts(events.map(({ section }) => section)),
    statuses: counts(events.map(({ status }) => status)),
    events: events.map(({ id }) => id),
  };
}

/** How many there are of each value, the most frequent first. */
export function counts(values: string[], label: (value: string) => string = (value) => value): Count[] {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
