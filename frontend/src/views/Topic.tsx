/** A subject's page: prisoners, territory, losses, strikes, civilians, talks, speakers. */
import { useState } from "preact/hooks";
import type { Table, Topic as Name, TopicSection } from "../api/types";
import { type Filters, queryOf } from "../app/filters";
import { href, type Route } from "../app/route";
import { useAnswer, useSession } from "../app/session";
import { SeriesChip } from "../charts/SeriesChip";
import { EventRow } from "../parts/EventRow";
import { Take } from "../parts/Take";
import { Title } from "../parts/Title";
import { Nothing, Waiting } from "../parts/Waiting";
import { number } from "../text/words";
import { Estimated } from "./topic/Estimated";

export function Topic({ route, name }: { route: Route; name: Name }) {
  const { ask, about, version } = useSession();
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
              <Section key={`${section.name} ${version} ${queryOf(filters)}`} name={name} section={section} filters={filters} />
            ))}
          </div>
          {!found.sections.length && <Nothing words="The ledger has nothing on this under these filters." />}
        </>
      )}
    </Waiting>
  );
}

const FOLLOWING = 50;

function Section({ name, section, filters }: { name: Name; section: TopicSection; filters: Filters }) {
  const { ask } = useSession();
  const [more, setMore] = useState<TopicSection[]>([]);
  const [waiting, setWaiting] = useState(false);
  const parts = [section, ...more];
  const entries = parts.flatMap((part) => part.entries);
  const rows = parts.flatMap((part) => part.table?.rows ?? []);
  const next = parts[parts.length - 1]?.next;
  const follow = () => {
    setWaiting(true);
    ask
      .section(name, section.name, filters, { cursor: next ?? undefined, limit: FOLLOWING })
      .then((part) => setMore((before) => [...before, part]))
      .finally(() => setWaiting(false));
  };
  const shown = section.table ? rows.length : entries.length;
  return (
    <section class="card">
      <h2>
        {section.title} {section.entries.length > 0 && <span class="tally">{number(section.total)}</span>}
      </h2>
      {section.series.map((series) => (
        <SeriesChip key={series.id} series={series} />
      ))}
      {section.table && <Grid table={{ ...section.table, rows }} title={section.title} />}
      {entries.map((event) => (
        <div key={event.id} class="topic-entry">
          <EventRow event={event} />
        </div>
      ))}
      {next && (
        <button type="button" class="more" disabled={waiting} onClick={follow}>
          {waiting ? "Loading …" : `${number(shown)} of ${number(section.total)} shown: show more`}
        </button>
      )}
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
