/** A subject's page: prisoners, territory, losses, strikes, civilians, talks, speakers. */
import type { Table, Topic as Name, TopicView } from "../api/types";
import { queryOf } from "../app/filters";
import { href, type Route } from "../app/route";
import { useAnswer, useSession } from "../app/session";
import { SeriesChip } from "../charts/SeriesChip";
import { EventRow } from "../parts/EventRow";
import { Take } from "../parts/Take";
import { Title } from "../parts/Title";
import { Nothing, Waiting } from "../parts/Waiting";
import { day } from "../text/words";
import { Estimated } from "./topic/Estimated";

export function Topic({ route, name }: { route: Route; name: Name }) {
  const { ask, about } = useSession();
  const { filters } = route;
  const answer = useAnswer(`topic ${name}?${queryOf(filters)}`, () => ask.topic(name, filters));
  return (
    <Waiting answer={answer}>
      {(found) => (
        <>
          <Title title={found.title} lead={found.lead}>
            <Take route={route} what={["events", "claims", "series"]} />
          </Title>
          <div class="topic">
            {name === "losses" && about.estimate && <Estimated />}
            {found.sections.map((section) => (
              <Section key={section.name} section={section} />
            ))}
          </div>
          {!found.sections.length && <Nothing words="The ledger has nothing on this under these filters." />}
        </>
      )}
    </Waiting>
  );
}

function Section({ section }: { section: TopicView["sections"][number] }) {
  return (
    <section class="card">
      <h2>{section.title}</h2>
      {section.note && <p class="note">{section.note}</p>}
      {section.series.map((series) => (
        <SeriesChip key={series.id} series={series} />
      ))}
      {section.table && <Grid table={section.table} title={section.title} />}
      {section.entries.map((entry) => (
        <div key={`${entry.title} ${entry.day} ${entry.claims.join()}`} class="topic-entry">
          {entry.event ? (
            <EventRow event={entry.event} />
          ) : (
            <>
              <h3>{entry.claims[0] ? <a href={href(["claims", entry.claims[0]])}>{entry.title}</a> : entry.title}</h3>
              <p class="facts">
                {entry.day && <time>{day(entry.day)}</time>} {entry.text}
              </p>
            </>
          )}
        </div>
      ))}
    </section>
  );
}

/** Letters up to which a cell stays on one line, such as a day. */
const SHORT = 13;

type Cell = Table["rows"][number][number];

function Grid({ table, title }: { table: Table; title: string }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={title}>
      <table class="plain-table">
        <thead>
          <tr>
            {table.columns.map((column, at) => (
              <th key={column} scope="col" class={table.rows.some((row) => row[at]?.number != null) ? "number" : ""}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} class={[cell.number != null && "number", cell.text.length <= SHORT && "short"].filter(Boolean).join(" ")}>
                  <Linked cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Linked({ cell }: { cell: Cell }) {
  const { text, event, claim, series } = cell;
  if (event) return <a href={href(["events", event])}>{text}</a>;
  if (series) return <a href={href(["series", series])}>{text}</a>;
  if (claim) return <a href={href(["claims", claim])}>{text}</a>;
  return <>{text}</>;
}
