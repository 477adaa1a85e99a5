/** The map: events as symbols, clusters that open, areas as areas; a list beside it in step. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Box } from "../api/source";
import type { MapView as View } from "../api/types";
import { queryOf } from "../app/filters";
import { changed, go, type Route, routeOf } from "../app/route";
import { useAnswer, useSession } from "../app/session";
import { save } from "../charts/save";
import { mapScript, workerUrl } from "../map/load";
import type { Drawing, Place } from "../map/main";
import { sideOf } from "../parts/side";
import { Take } from "../parts/Take";
import { Title } from "../parts/Title";
import { Problem } from "../parts/Waiting";
import { count, number } from "../text/words";
import { Brushed } from "./Timeline";
import { Chosen, InView, MapLegend } from "./map/lists";

const WORLD: Box = [-180, -85, 180, 85];

interface Seen {
  zoom: number;
  box: Box;
}

export function MapOf({ route }: { route: Route }) {
  const { ask } = useSession();
  const { filters } = route;
  const query = queryOf(filters);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [chosen, setChosen] = useState<{ events: string[]; name: string } | null>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [problem, setProblem] = useState("");
  const first = useRef(filters).current; // the map is framed once, by what it opens with
  const whole = useAnswer(`map world?${queryOf(first)}`, () => ask.map(first, 2, WORLD)).value;
  const shown = useAnswer(`map ${seen ? `${seen.zoom} ${seen.box.join(",")}` : "world"}?${query}`, () =>
    seen ? ask.map(filters, seen.zoom, seen.box) : ask.map(filters, 2, WORLD),
  ).value;
  const move = useCallback((place: Place, box: Box) => {
    setSeen({ zoom: Math.floor(place.zoom), box: box.map((value) => Number(value.toFixed(3))) as Box });
    const at = [place.lon.toFixed(3), place.lat.toFixed(3), place.zoom.toFixed(2)].join(",");
    const now = routeOf(location.hash);
    if (now.path[0] === "map" && now.params.get("at") !== at) go(changed(now, { at }), { replace: true });
  }, []);
  useEffect(() => setChosen(null), [query]);
  useEffect(() => {
    if (drawing && shown) drawing.show(shown);
  }, [drawing, shown]);
  const picture = async () => {
    const blob = await drawing?.picture();
    if (blob) save(blob, "map.png");
  };
  return (
    <>
      <Title title="Map" lead={shown && <Lead view={shown} />}>
        <Take route={route} what={["events", "claims"]} pictures={[{ name: "PNG", save: picture }]} />
      </Title>
      <div class="map-view">
        <div class="map-frame">
          {problem ? (
            <Problem words={problem} />
          ) : (
            whole && (
              <Canvas
                route={route}
                box={boundsOf(whole)}
                onReady={setDrawing}
                onMove={move}
                onChoose={(events, name) => setChosen(events.length ? { events, name } : null)}
                onProblem={setProblem}
              />
            )
          )}
          <MapLegend />
        </div>
        <aside class="map-side" aria-label="Events in view">
          {chosen ? (
            <Chosen {...chosen} onClose={() => setChosen(null)} />
          ) : (
            shown && <InView view={shown} onGo={(box) => drawing?.goTo(box)} onChoose={(events, name) => setChosen({ events, name })} />
          )}
        </aside>
      </div>
      <Brushed route={route} compact />
    </>
  );
}

function Lead({ view }: { view: View }) {
  return (
    <>
      {count(view.total, "event")}
      {view.unplaced > 0 && `, ${number(view.unplaced)} of them without a known place`}. An area is drawn as an area: the
      reports say no more of where it was.
    </>
  );
}

/** What holds everything that the map shows; null where there is nothing. */
function boundsOf({ points, clusters, areas }: View): Box | null {
  const boxes: Box[] = [
    ...clusters.map(({ bbox }) => bbox as Box),
    ...[...points, ...areas.filter(({ admin1 }) => admin1)].flatMap(({ lon, lat }) =>
      lon === null || lat === null ? [] : [[lon, lat, lon, lat] as Box],
    ),
  ];
  if (!boxes.length) return null;
  const least = (at: 0 | 1) => Math.min(...boxes.map((box) => box[at]));
  const most = (at: 2 | 3) => Math.max(...boxes.map((box) => box[at]));
  return [least(0) - 0.5, least(1) - 0.5, most(2) + 0.5, most(3) + 0.5];
}

interface CanvasProps {
  route: Route;
  box: Box | null;
  onReady: (drawing: Drawing | null) => void;
  onMove: (place: Place, box: Box) => void;
  onChoose: (events: string[], name: string) => void;
  onProblem: (words: string) => void;
}

function Canvas({ route, box, onReady, onMove, onChoose, onProblem }: CanvasProps) {
  const { about } = useSession();
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef({ onChoose, conflict: route.filters.conflict });
  latest.current = { onChoose, conflict: route.filters.conflict };
  useEffect(() => {
    let drawing: Drawing | null = null;
    let gone = false;
    const recolour = () => drawing?.recolour();
    const start = async () => {
      const [script, worker] = await Promise.all([mapScript(), workerUrl()]);
      if (gone || !frame.current) return;
      drawing = await script.createMap(frame.current, {
        worker,
        tiles: about.tiles ?? null,
        place: placeIn(route.params.get("at")),
        box,
        sideOf: (party) => sideOf(about, party, latest.current.conflict),
        onMove,
        onChoose: (events, name) => latest.current.onChoose(events, name),
      });
      if (gone) drawing.remove();
      else onReady(drawing);
    };
    start().catch((error: Error) => onProblem(`The map cannot be drawn here (${error.message}). The list has the same events.`));
    addEventListener("themed", recolour);
    return () => {
      gone = true;
      removeEventListener("themed", recolour);
      drawing?.remove();
      onReady(null);
    };
  }, []);
  return <div class="map" ref={frame} />;
}

/** Where the map was left: `at=lon,lat,zoom`. */
function placeIn(words: string | null): Place | null {
  const [lon, lat, zoom] = (words ?? "").split(",").map(Number);
  const all = [lon, lat, zoom].every((value) => value !== undefined && Number.isFinite(value));
  if (!words || !all || Math.abs(lat ?? 91) > 85) return null;
  return { lon: lon ?? 0, lat: lat ?? 0, zoom: zoom ?? 2 };
}
