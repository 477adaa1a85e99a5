/** Every claim that the filters leave, as a table. */
import type { ClaimCard } from "../api/types";
import { queryOf } from "../app/filters";
import { href, type Route } from "../app/route";
import { useSession } from "../app/session";
import { titleOf } from "../parts/ClaimRow";
import { type Column, Rows } from "../parts/Rows";
import { Side } from "../parts/Side";
import { Status } from "../parts/Status";
import { Take } from "../parts/Take";
import { Title } from "../parts/Title";
import { day } from "../text/words";

export function Claims({ route }: { route: Route }) {
  const { ask } = useSession();
  const { filters } = route;
  return (
    <>
      <Title title="Claims" lead="What somebody says, one proposition each, with the words that say it.">
        <Take route={route} what={["claims"]} />
      </Title>
      <Rows
        list={`claims ${queryOf(filters)}`}
        label="Claims"
        columns={COLUMNS}
        idOf={(claim) => claim.id}
        ask={(part) => ask.claims(filters, part)}
        empty="No claim passes these filters."
      />
    </>
  );
}

const COLUMNS: Column<ClaimCard>[] = [
  {
    name: "claim",
    title: "Claim",
    cell: (claim) => <a href={href(["claims", claim.id])}>{titleOf(claim)}</a>,
  },
  {
    name: "speaker",
    title: "Who says so",
    cell: ({ summary, party }) =>
      summary.speaker ? (
        <>
          {party && <Side party={party} />} <small>{summary.said}</small>
        </>
      ) : (
        <small>{summary.said}</small>
      ),
  },
  {
    name: "words",
    title: "Words",
    wide: true,
    cell: ({ sentence }) => <span class="words">{sentence.text}</span>,
  },
  { name: "day", title: "Reported", cell: ({ document }) => <time>{day(document.published)}</time> },
  {
    name: "report",
    title: "Report",
    wide: true,
    cell: ({ document }) => document.publisher ?? document.id,
  },
  { name: "status", title: "Status", wide: true, cell: ({ status }) => <Status status={status} /> },
];
