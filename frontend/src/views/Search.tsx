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

function isDay({ filter }: SearchView["understood"][number]): boolean {
  return filter === "since" || filter === "until";
}

function Found({ found }: { found: SearchView }) {
  const none = !found.events.length && !found.claims.length && !found.documents.length;
  const days = Object.fromEntries(found.understood.filter(isDay).map(({ filter, value }) => [filter, value]));
  const named = found.understood.filter((each) => !isDay(each));
  const place = named.find(({ filter }) => filter === "place");
  return (
    <>
      {found.understood.length > 0 && (
        <p class="facts">
          Every event of{" "}
          {named.map(({ filter, value }) => (
            <a key={`${filter} ${value}`} class="tag" href={href("events", { ...days, [filter]: value })}>
              {FILTER_LABELS[filter as FilterName] ?? filter}: {value}
            </a>
          ))}
          {Object.keys(days).length > 0 && (
            <a class="tag" href={href("events", days)}>
              {[...new Set(Object.values(days))].map((value) => day(value)).join(" – ")}
            </a>
          )}
          <a href={href("map", place ? { ...days, place: place.value } : days)}>The map</a>
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
