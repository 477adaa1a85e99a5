/** What a search found, and what its words were taken to mean. */
import type { SearchView } from "../api/types";
import type { FilterName } from "../app/filters";
import { FILTER_LABELS, queryOf } from "../app/filters";
import { href, type Route } from "../app/route";
import { useAnswer, useSession } from "../app/session";
import { ClaimRow } from "../parts/ClaimRow";
import { EventRow } from "../parts/EventRow";
import { Take } from "../parts/Take";
import { Title } from "../parts/Title";
import { Nothing, Waiting } from "../parts/Waiting";
import { day } from "../text/words";

export function Search({ route }: { route: Route }) {
  const { ask } = useSession();
  const words = route.params.get("q") ?? "";
  const { filters } = route;
  const answer = useAnswer(`search ${words}?${queryOf(filters)}`, () => ask.search(words, filters));
  return (
    <>
      <Title title={`Search: ${words}`}>
        <Take route={route} />
      </Title>
      <Waiting answer={answer}>{(found) => <Found found={found} />}</Waiting>
    </>
  );
}

function Found({ found }: { found: SearchView }) {
  const none = !found.events.length && !found.claims.length && !found.documents.length;
  const understood = Object.fromEntries(found.understood.map(({ filter, value }) => [filter, value]));
  return (
    <>
      {found.understood.length > 0 && (
        <p class="facts">
          Understood as{" "}
          {found.understood.map(({ filter, value, label }) => (
            <span key={`${filter} ${value}`} class="tag">
              {FILTER_LABELS[filter as FilterName] ?? filter}: {label}
            </span>
          ))}
          <a href={href("events", understood)}>All such events</a> <a href={href("map", understood)}>on the map</a>
        </p>
      )}
      <div class="found">
        {found.events.length > 0 && (
          <section class="card">
            <h2>Events</h2>
            {found.events.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </section>
        )}
        {found.claims.length > 0 && (
          <section class="card">
            <h2>Claims</h2>
            {found.claims.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} />
            ))}
          </section>
        )}
        {found.documents.length > 0 && (
          <section class="card">
            <h2>Reports</h2>
            {found.documents.map(({ document: report, excerpt }) => (
              <article key={report.id} class="topic-entry">
                <h3>
                  <a href={href(["reports", report.id])}>{report.title ?? report.id}</a>
                </h3>
                <p class="facts">
                  {report.publisher} <time>{day(report.published)}</time>
                </p>
                <blockquote>{excerpt}</blockquote>
              </article>
            ))}
          </section>
        )}
      </div>
      {none && <Nothing words="Nothing in the ledger has these words." />}
    </>
  );
}
