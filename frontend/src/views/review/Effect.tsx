/** What a decision changed: the events as they are after it. */
import type { Decided } from "../../api/types";
import { EventRow } from "../../parts/EventRow";
import { DecisionWords } from "../event/Decisions";

export function Effect({ decided }: { decided: Decided }) {
  return (
    <section class="card effect" role="status" aria-label="What changed">
      <p>
        <DecisionWords made={decided.decision} />
      </p>
      {decided.events.map(({ event }) => (
        <EventRow key={event.id} event={event} quote={false} />
      ))}
      {!decided.events.length && <p class="note">No event holds this claim now.</p>}
    </section>
  );
}
