/** One event: where each side stands, the figures, the origins, and every claim to its words. */
import type { EventDetail, FigureBrief } from "../api/types";
import { changed, go, type Route } from "../app/route";
import { useAnswer, useSession } from "../app/session";
import { Strip } from "../charts/Strip";
import { ClaimRow } from "../parts/ClaimRow";
import { SectionIcon } from "../parts/Icon";
import { PlaceNames } from "../parts/PlaceNames";
import { ReportPane } from "../parts/ReportPane";
import { Side } from "../parts/Side";
import { Reviewed, Status } from "../parts/Status";
import { Take } from "../parts/Take";
import { Title } from "../parts/Title";
import { Waiting } from "../parts/Waiting";
import { days, plain } from "../text/words";
import { Grounds, Origins, Positions, Relations } from "./event/sections";
import { Decisions } from "./event/Decisions";

export function Event({ route }: { route: Route }) {
  const { ask } = useSession();
  const id = route.path[1] ?? "";
  const answer = useAnswer(`event ${id}`, () => ask.event(id));
  return <Waiting answer={answer}>{(found) => <Shown found={found} route={route} />}</Waiting>;
}

const POLICIES: Record<FigureBrief["policy"], string> = {
  ucdp: "Best is the most credible and latest figure; low and high are the lowest and highest given (UCDP's rule).",
  acled: "Best is the lowest figure given (ACLED's rule).",
  latest: "Best is the last figure reported.",
  median: "Best is the median over the independent origins.",
};

function Shown({ found, route }: { found: EventDetail; route: Route }) {
  const { event } = found;
  const claim = route.params.get("claim");
  const chosen = found.claims.find(({ id }) => id === claim) ?? null;
  const choose = (id: string | undefined) => go(changed(route, { claim: id }), { replace: true });
  return (
    <>
      <Title title={event.headline}>
        <Take route={route} />
      </Title>
      <p class="facts event-facts">
        <span class={`kind kind-${event.section}`}>
          <SectionIcon section={event.section} />
          {event.label}
        </span>
        {event.time && <time>{days(event.time.start, event.time.end)}</time>}
        <PlaceNames places={event.places} all />
        {event.agents.map((party) => (
          <Side key={party} party={party} conflict={event.conflict} />
        ))}
        {event.targets.length > 0 && <span>against {event.targets.join(", ")}</span>}
        <Status status={event.status} />
        {event.disputed_over.length > 0 && <span>over: {event.disputed_over.map(plain).join(", ")}</span>}
        <Reviewed reviewed={event.reviewed} />
      </p>
      <div class={chosen ? "event with-report" : "event"}>
        <div class="event-main">
          <Positions found={found} onClaim={choose} />
          {found.figures.length > 0 && (
            <section class="card">
              <h2>Figures</h2>
              <p class="note">{POLICIES[found.figures[0]?.policy ?? "ucdp"]}</p>
              {found.figures.map((figure) => (
                <Strip
                  key={`${figure.type} ${figure.unit} ${figure.counted}`}
                  figure={figure}
                  conflict={event.conflict}
                  onClaim={choose}
                />
              ))}
            </section>
          )}
          <section class="card" id="claims">
            <h2>Claims</h2>
            {found.claims.map((each) => (
              <ClaimRow
                key={each.id}
                claim={each}
                selected={each.id === claim}
                onOpen={() => choose(each.id === claim ? undefined : each.id)}
              />
            ))}
          </section>
          <Origins found={found} />
          <Grounds found={found} />
          <Relations found={found} />
          <Decisions decisions={found.decisions} />
        </div>
        {chosen && (
          <ReportPane
            document={chosen.document.id}
            claim={chosen.id}
            onChoose={(other) => found.claims.some(({ id }) => id === other) && choose(other)}
            onClose={() => choose(undefined)}
          />
        )}
      </div>
    </>
  );
}
