/** One day: its events by section, what is new, what changed, what is disputed. */
import type { Change, Overview as Day } from "../api/types";
import { type Filters, queryOf } from "../app/filters";
import { changed, href, type Route } from "../app/route";
import { useAnswer, useSession } from "../app/session";
import { SeriesChip } from "../charts/SeriesChip";
import { EventRow } from "../parts/EventRow";
import { Icon, SectionIcon } from "../parts/Icon";
import { Take } from "../parts/Take";
import { Title } from "../parts/Title";
import { Nothing, Waiting } from "../parts/Waiting";
import { capital, count, day, number } from "../text/words";

const FIGURES = 6;

export function Overview({ route }: { route: Route }) {
  const { ask } = useSession();
  const { filters } = route;
  const asked = route.params.get("day") ?? undefined;
  const answer = useAnswer(`overview ${asked ?? ""}?${queryOf(filters)}`, () => ask.overview(filters, asked));
  return (
    <Waiting answer={answer}>
      {(found) => (
        <>
          <Title title="Overview" lead={leadOf(found)}>
            <DayTurner route={route} found={found} />
            <Take route={route} what={["events", "claims"]} />
          </Title>
          <div class="overview">
            <div class="sections">
              {found.sections.map((section) => (
                <section key={section.name} class="card">
                  <h2>
                    <SectionIcon section={section.name} /> {section.title}
                  </h2>
                  {section.events.map((event) => (
                    <EventRow key={event.id} event={event} />
                  ))}
                  {section.total > section.events.length && (
                    <a class="more" href={moreOf(route, found)}>
                      {count(section.total - section.events.length, "more event")} of this day
                    </a>
                  )}
                </section>
              ))}
              {!found.sections.length && <Nothing words="No event passes these filters." />}
            </div>
            <aside class="side-column">
              <Totals found={found} />
              <Disputed found={found} />
              <Changes changes={found.changed} />
              <Figures filters={filters} />
            </aside>
          </div>
        </>
      )}
    </Waiting>
  );
}

/** The longest series, asked for by themselves: they are the last thing of the view to be needed. */
function Figures({ filters }: { filters: Filters }) {
  const { ask } = useSession();
  const found = useAnswer(`figures?${queryOf(filters)}`, () => ask.series(filters, { limit: FIGURES })).value;
  if (!found?.items.length) return null;
  return (
    <section class="card">
      <h2>Running figures</h2>
      {found.items.map((series) => (
        <SeriesChip key={series.id} series={series} />
      ))}
    </section>
  );
}

function leadOf({ day: shown, new: fresh }: Day): string {
  return shown ? `${day(shown)}, the reports of one day: ${count(fresh, "new event")}.` : "No report has a day.";
}

function moreOf(route: Route, found: Day): string {
  return href("events", { ...route.filters, since: found.day ?? undefined, until: found.day ?? undefined });
}

function DayTurner({ route, found }: { route: Route; found: Day }) {
  return (
    <nav class="turner" aria-label="Day">
      {found.previous && (
        <a href={changed(route, { day: found.previous })} aria-label={`The day before: ${day(found.previous)}`}>
          <Icon name="left" />
        </a>
      )}
      <strong>{day(found.day)}</strong>
      {found.following && (
        <a href={changed(route, { day: found.following })} aria-label={`The next day: ${day(found.following)}`}>
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}

function Totals({ found }: { found: Day }) {
  if (!found.totals.length) return null;
  return (
    <dl class="totals card">
      {found.totals.map(({ value, label, count: total }) => (
        <div key={value}>
          <dt>{label}</dt>
          <dd>{number(total)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Disputed({ found }: { found: Day }) {
  if (!found.disputed.length) return null;
  return (
    <section class="card">
      <h2>Disputed</h2>
      {found.disputed.map((event) => (
        <EventRow key={event.id} event={event} quote={false} />
      ))}
    </section>
  );
}

function Changes({ changes }: { changes: Change[] }) {
  if (!changes.length) return null;
  return (
    <section class="card">
      <h2>What changed</h2>
      <ul class="changes">
        {changes.map(({ id, kind, day: when, what, event }) => (
          <li key={id}>
            <span class={`tag change-${kind}`}>{capital(kind)}</span> <time>{day(when)}</time>{" "}
            <a href={href(["events", event.id])}>{what}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
