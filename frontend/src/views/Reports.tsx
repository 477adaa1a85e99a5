/** The reports that the ledger was read from, and one of them to read. */
import type { DocumentCard } from "../api/types";
import { changed, go, href, type Route } from "../app/route";
import { useAnswer, useSession } from "../app/session";
import { Report as Shown } from "../parts/ReportPane";
import { type Column, Rows } from "../parts/Rows";
import { Take } from "../parts/Take";
import { Title } from "../parts/Title";
import { Waiting } from "../parts/Waiting";
import { day, number, plain } from "../text/words";

export function Reports({ route }: { route: Route }) {
  const { ask } = useSession();
  return (
    <>
      <Title title="Reports" lead="What was read. Each claim is found in one of these.">
        <Take route={route} />
      </Title>
      <Rows
        list="documents"
        label="Reports"
        columns={COLUMNS}
        idOf={(report) => report.id}
        ask={(part) => ask.documents(part)}
        empty="No report has been read."
      />
    </>
  );
}

const COLUMNS: Column<DocumentCard>[] = [
  {
    name: "claim",
    title: "Title",
    cell: ({ id, title }) => <a href={href(["reports", id])}>{title ?? id}</a>,
  },
  { name: "publisher", title: "Publisher", cell: ({ publisher }) => publisher ?? "" },
  { name: "day", title: "Published", cell: ({ published }) => <time>{day(published)}</time> },
  { name: "reports", title: "Claims", cell: ({ claims }) => number(claims) },
  { name: "language", title: "Language", wide: true, cell: ({ language }) => language },
  { name: "state", title: "State", wide: true, cell: ({ status }) => plain(status) },
];

export function Report({ route }: { route: Route }) {
  const { ask } = useSession();
  const id = route.path[1] ?? "";
  const answer = useAnswer(`document ${id}`, () => ask.document(id));
  return (
    <Waiting answer={answer}>
      {(report) => (
        <>
          <Title title={report.document.title ?? report.document.id}>
            <Take route={route} />
          </Title>
          <section class="card reading">
            <Shown
              report={report}
              claim={route.params.get("claim")}
              onChoose={(claim) => go(changed(route, { claim }), { replace: true })}
            />
          </section>
        </>
      )}
    </Waiting>
  );
}
