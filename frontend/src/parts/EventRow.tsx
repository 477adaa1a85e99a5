/** An event as one entry of a list. */
import type { EventCard } from "../api/types";
import { href } from "../app/route";
import { count, day } from "../text/words";
import { SectionIcon } from "./Icon";
import { PlaceNames } from "./PlaceNames";
import { Side } from "./Side";
import { Reviewed, Status } from "./Status";

interface Props {
  event: EventCard;
  quote?: boolean;
}

export function EventRow({ event, quote = true }: Props) {
  return (
    <article class="event-row">
      <span class={`kind kind-${event.section}`}>
        <SectionIcon section={event.section} />
      </span>
      <div>
        <h3>
          <a href={href(["events", event.id])}>{event.headline}</a>
        </h3>
        <p class="facts">
          {event.day && <time dateTime={event.day}>{day(event.day)}</time>}
          {event.agents.slice(0, 2).map((party) => (
            <Side key={party} party={party} conflict={event.conflict} />
          ))}
          <PlaceNames places={event.places} />
          <Status status={event.status} />
          <Reviewed reviewed={event.reviewed} />
        </p>
        {quote && event.quote && <blockquote>{event.quote}</blockquote>}
        <p class="counts">
          {count(event.claims, "claim")} in {count(event.reports, "report")}, {count(event.origins, "origin")}
        </p>
      </div>
    </article>
  );
}
