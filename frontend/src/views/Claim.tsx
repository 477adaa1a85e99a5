/** One claim with every field, beside its report. */
import type { ClaimDetail } from "../api/types";
import { href, type Route } from "../app/route";
import { useAnswer, useSession } from "../app/session";
import { ClaimRow, titleOf } from "../parts/ClaimRow";
import { ReportPane } from "../parts/ReportPane";
import { Title } from "../parts/Title";
import { Take } from "../parts/Take";
import { Waiting } from "../parts/Waiting";
import { Decisions } from "./event/Decisions";
import { Fields } from "./claim/Fields";

export function Claim({ route }: { route: Route }) {
  const { ask } = useSession();
  const id = route.path[1] ?? "";
  const answer = useAnswer(`claim ${id}`, () => ask.claim(id));
  return <Waiting answer={answer}>{(found) => <Shown found={found} route={route} />}</Waiting>;
}

function Shown({ found, route }: { found: ClaimDetail; route: Route }) {
  const { ask } = useSession();
  const { claim, card } = found;
  return (
    <>
      <Title title={titleOf(card)}>
        {ask.desk && (
          <a class="toggle" href={href("review", { claim: claim.id })}>
            Review it
          </a>
        )}
        <Take route={route} />
      </Title>
      <div class="event with-report">
        <div class="event-main">
          <section class="card">
            <ClaimRow claim={card}>
              {card.event && <a href={href(["events", card.event], { claim: claim.id })}>Its event</a>}
            </ClaimRow>
          </section>
          <section class="card">
            <h2>Every field</h2>
            <Fields claim={claim} />
          </section>
          <Decisions decisions={found.decisions} />
        </div>
        <ReportPane
          document={claim.document.id}
          claim={claim.id}
          onChoose={(other) => {
            location.hash = href(["claims", other]);
          }}
        />
      </div>
    </>
  );
}
