/** Beside the map: what is in view, what was chosen on it, and what its signs mean. */
import type { Box } from "../../api/source";
import type { MapView } from "../../api/types";
import { href } from "../../app/route";
import { useAnswer, useSession } from "../../app/session";
import { EventRow } from "../../parts/EventRow";
import { Icon, SectionIcon } from "../../parts/Icon";
import { Ring } from "../../parts/Status";
import { Waiting } from "../../parts/Waiting";
import { count, day } from "../../text/words";

const MOST = 25;
const MOST_LISTED = 200;

interface ViewProps {
  view: MapView;
  onGo: (box: Box) => void;
  onChoose: (events: string[], name: string) => void;
}

export function InView({ view, onGo, onChoose }: ViewProps) {
  return (
    <>
      <h2>In view</h2>
      <ul class="in-view">
        {view.areas.map(({ code, name, count: total, events }) => (
          <li key={code}>
            <button type="button" class="link" onClick={() => onChoose(events, name)}>
              {name}
            </button>{" "}
            <small>{count(total, "event")} somewhere in it</small>
          </li>
        ))}
        {view.clusters.map(({ lon, lat, count: total, bbox }) => (
          <li key={`${lon} ${lat}`}>
            <button type="button" class="link" onClick={() => onGo(bbox as Box)}>
              {count(total, "event")} close together
            </button>{" "}
            <small>open</small>
          </li>
        ))}
        {view.points.slice(0, MOST_LISTED).map(({ event, name, headline, section, day: when }) => (
          <li key={`${event} ${name}`}>
            <SectionIcon section={section} size={15} /> <a href={href(["events", event])}>{headline}</a>{" "}
            <small>
              {name} {day(when)}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

interface ChosenProps {
  events: string[];
  name: string;
  onClose: () => void;
}

export function Chosen({ events, name, onClose }: ChosenProps) {
  const { ask } = useSession();
  const shown = events.slice(0, MOST);
  const answer = useAnswer(`events ${shown.join(" ")}`, () => Promise.all(shown.map((id) => ask.event(id))));
  return (
    <>
      <div class="chosen-head">
        <h2>{name || count(events.length, "event")}</h2>
        <button type="button" class="plain" aria-label="Back to all in view" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <Waiting answer={answer}>
        {(found) => (
          <>
            {found.map(({ event }) => (
              <EventRow key={event.id} event={event} />
            ))}
            {events.length > MOST && (
              <a href={href("events", { place: name || undefined })}>All {events.length} as a table</a>
            )}
          </>
        )}
      </Waiting>
    </>
  );
}

export function MapLegend() {
  const { about } = useSession();
  return (
    <details class="map-legend">
      <summary>Signs</summary>
      <ul>
        {about.sections.map(({ id, name }) => (
          <li key={id}>
            <SectionIcon section={id} size={15} /> {name}
          </li>
        ))}
      </ul>
      <ul>
        {about.statuses.map(({ id, name }) => (
          <li key={id} class={`status-${id}`}>
            <Ring status={id} /> {name}
          </li>
        ))}
        <li>Hollow: not told as done</li>
        <li>Colour: the side that is said to do it</li>
      </ul>
      <p>{about.notes.at(-1)}</p>
    </details>
  );
}
