/**
 * The map: a script of its own, loaded when a map is first shown. It draws what it is given, and
 * says where it was moved to and what was chosen; it asks for nothing itself.
 */
import "maplibre-gl/dist/maplibre-gl.css";
import type { FeatureCollection } from "geojson";
import { type GeoJSONSource, Map as Gl, type MapMouseEvent, NavigationControl, Popup, ScaleControl, setWorkerUrl } from "maplibre-gl";
import type { MapArea, MapView } from "../api/types";
import { basemap, point } from "./basemap";
import { colours } from "./colours";
import { styleOf } from "./style";
import { clusterName, drawn, symbolName } from "./symbols";
import { type Tiles, tilesAt } from "./tiles";

export type Box = [number, number, number, number];
export interface Place {
  lon: number;
  lat: number;
  zoom: number;
}

export interface MapOptions {
  worker: string;
  tiles: string | null;
  place: Place | null;
  box: Box | null;
  sideOf: (party: string | null) => number | null;
  onMove: (place: Place, box: Box) => void;
  onChoose: (events: string[], name: string) => void;
}

export interface Drawing {
  show: (view: MapView) => void;
  goTo: (box: Box) => void;
  recolour: () => void;
  picture: () => Promise<Blob | null>;
  remove: () => void;
}

const CHOOSABLE = ["points", "clusters", "area-names", "areas", "discs"];

export async function createMap(container: HTMLElement, options: MapOptions): Promise<Drawing> {
  setWorkerUrl(options.worker);
  const base = basemap();
  const tiles: Tiles | null = options.tiles ? await tilesAt(options.tiles).catch(offline) : null;
  const { place, box } = options;
  const gl = new Gl({
    container,
    style: styleOf(base, colours(), tiles),
    attributionControl: false,
    renderWorldCopies: true,
    minZoom: 1.2,
    maxZoom: tiles ? 17 : 11,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 100,
    ...(place ? { center: [place.lon, place.lat] as [number, number], zoom: place.zoom } : {}),
    ...(!place && box ? { bounds: box, fitBoundsOptions: { padding: 60, maxZoom: 7 } } : {}),
  });
  gl.touchZoomRotate.disableRotation();
  gl.keyboard.disableRotation();
  gl.addControl(new NavigationControl({ showCompass: false }), "top-right");
  gl.addControl(new ScaleControl({ unit: "metric" }), "bottom-right");
  gl.getCanvas().setAttribute("aria-label", "Map. Arrow keys move it, plus and minus zoom; the list beside it has the same events.");
  gl.setMissingStyleImageResolver((name) => addImage(gl, name));
  let shown: MapView | null = null;
  const moved = () => options.onMove(placeOf(gl), boxOf(gl));
  gl.on("moveend", moved);
  choosing(gl, options);
  await new Promise<void>((done) => gl.once("load", () => done()));
  moved();
  return {
    show: (view) => {
      shown = view;
      draw(gl, view, base.outline, options.sideOf);
      container.dataset.drawn = String(view.points.length + view.clusters.length + view.areas.length);
    },
    goTo: (to) => gl.fitBounds(to, { padding: 60, maxZoom: 10, animate: !matchMedia("(prefers-reduced-motion: reduce)").matches }),
    recolour: () => {
      gl.setStyle(styleOf(base, colours(), tiles), { diff: false });
      gl.once("styledata", () => shown && draw(gl, shown, base.outline, options.sideOf));
    },
    picture: () => pictureOf(gl),
    remove: () => gl.remove(),
  };
}

/** Tiles that cannot be had leave the basemap that comes with the page. */
function offline(error: Error): null {
  console.warn(`The basemap's tiles cannot be read (${error.message}).`);
  return null;
}

function placeOf(gl: Gl): Place {
  const { lng, lat } = gl.getCenter();
  return { lon: lng, lat, zoom: gl.getZoom() };
}

function boxOf(gl: Gl): Box {
  const bounds = gl.getBounds();
  const [west, east] = [bounds.getWest(), bounds.getEast()];
  const whole = east - west >= 360;
  const cut = (value: number) => Math.max(-540, Math.min(540, value));
  const south = Math.max(-90, bounds.getSouth());
  return [whole ? -180 : cut(west), south, whole ? 180 : cut(east), Math.min(90, bounds.getNorth())];
}

function addImage(gl: Gl, name: string): void {
  const made = drawn(name, colours());
  if (!made || gl.hasImage(name)) return;
  const { image, pixelRatio, stretch } = made;
  const parts = stretch ? { stretchX: [stretch.x], stretchY: [stretch.y], content: stretch.content } : {};
  gl.addImage(name, image, { pixelRatio, ...parts });
}

function draw(gl: Gl, view: MapView, outline: ReturnType<typeof basemap>["outline"], sideOf: MapOptions["sideOf"]): void {
  const set = (name: string, features: FeatureCollection["features"]) =>
    (gl.getSource(name) as GeoJSONSource | undefined)?.setData({ type: "FeatureCollection", features });
  set(
    "points",
    view.points.map(({ lon, lat, event, headline, section, party, status, modality }) =>
      point(lon, lat, { events: event, words: headline, image: symbolName(section, sideOf(party), status, modality !== "asserted") }),
    ),
  );
  const soft = view.points.filter(({ precision }) => precision === "admin2" || precision === "vague");
  const lost = view.areas.filter(({ code }) => !outline(code) && code.includes("."));
  set("discs", [
    ...soft.map(({ lon, lat, event, headline }) => point(lon, lat, { events: event, words: headline, radius: 26 })),
    ...lost.flatMap((area) => (area.lon === null || area.lat === null ? [] : [point(area.lon, area.lat, { ...chosen(area), radius: 44 })])),
  ]);
  set(
    "clusters",
    view.clusters.map(({ lon, lat, count, bbox, statuses }) => {
      const disputed = statuses.find(({ value }) => value === "disputed")?.count ?? 0;
      return point(lon, lat, { words: String(count), bbox: JSON.stringify(bbox), image: clusterName(count, disputed) });
    }),
  );
  set(
    "areas",
    view.areas.flatMap((area) => {
      const geometry = outline(area.code);
      const region = area.admin1 !== null;
      const properties = { ...chosen(area), weight: region ? 1 : 0, line: region ? 1.4 : 0.8 };
      return geometry ? [{ type: "Feature" as const, properties, geometry }] : [];
    }),
  );
  set(
    "areaNames",
    view.areas.flatMap((area) => (area.lon === null || area.lat === null ? [] : [point(area.lon, area.lat, chosen(area))])),
  );
}

function chosen({ name, count, events }: MapArea) {
  return { name, count, words: `${name} · ${count}`, events: events.join(" ") };
}

function choosing(gl: Gl, { onChoose }: MapOptions): void {
  const popup = new Popup({ closeButton: false, closeOnClick: false, offset: 16, maxWidth: "280px" });
  const at = (event: MapMouseEvent) => {
    const there = CHOOSABLE.filter((layer) => gl.getLayer(layer));
    return gl.queryRenderedFeatures(event.point, { layers: there });
  };
  gl.on("mousemove", (event) => {
    const [first] = at(event);
    gl.getCanvas().style.cursor = first ? "pointer" : "";
    if (first?.layer.id !== "points") popup.remove();
    else popup.setLngLat(event.lngLat).setText(String(first.properties.words)).addTo(gl);
  });
  gl.on("mouseout", () => popup.remove());
  gl.on("click", (event) => {
    const found = at(event);
    const [first] = found;
    if (!first) return onChoose([], "");
    popup.remove();
    if (first.layer.id === "clusters") {
      gl.fitBounds(JSON.parse(String(first.properties.bbox)) as Box, { padding: 80, maxZoom: 10.5 });
      return;
    }
    const same = first.layer.id === "points" ? found.filter(({ layer }) => layer.id === "points") : [first];
    const events = same.flatMap(({ properties }) => String(properties.events).split(" ").filter(Boolean));
    onChoose([...new Set(events)], String(first.properties.name ?? ""));
  });
}

function pictureOf(gl: Gl): Promise<Blob | null> {
  return new Promise((done) => {
    gl.once("render", () => gl.getCanvas().toBlob(done, "image/png"));
    gl.triggerRepaint();
  });
}

