/** The parts of an event's page: positions, origins, grounds, relations. */
import type { EventDetail } from "../../api/types";
import { href } from "../../app/route";
import { EventRow } from "../../parts/EventRow";
import { Side } from "../../parts/Side";
import { capital, count, days, plain } from "../../text/words";

interface Props {
  found: EventDetail;
}

export function Positions({ found, onClaim }: Props & { onClaim: (claim: string) => void }) {
  if (!found.positions.length) return null;
  return (
    <section class="card">
      <h2>Where each side stands</h2>
      <div class="positions">
        {found.positions.map((position) => (
          <div key={position.party} class={`position stance-${position.stance}`}>
            <h3>
              <Side party={position.party} conflict={found.event.conflict} />
            </h3>
            <p class="stance">{capital(plain(position.stance))}</p>
            {position.quote && (
              <blockquote>
                <button type="button" class="link" onClick={() => onClaim(position.claims[0] ?? "")}>
                  {position.quote}
                </button>
              </blockquote>
            )}
            <p class="counts">
              {[
                position.speakers.join(", "),
                position.claims.length > 0 && count(position.claims.length, "claim"),
                days(position.first, position.last),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}

export function Origins({ found }: Props) {
  if (!found.origins.length) return null;
  return (
    <section class="card">
      <h2>{capital(count(found.grounds.origins, "independent origin"))}</h2>
      <ol class="origins">
        {found.origins.map((origin) => (
          <li key={origin.id}>
            <p>{origin.why}</p>
            {!origin.behind && <p class="counts">It does not stand behind the event.</p>}
            <p class="counts">
              {count(origin.claims.length, "claim")} in{" "}
              {origin.documents.map((report, at) => (
                <span key={report.id}>
                  {at > 0 && ", "}
                  <a href={href(["reports", report.id])}>{report.publisher ?? report.title ?? report.id}</a>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Grounds({ found }: Props) {
  const { grounds } = found;
  return (
    <section class="card">
      <h2>What there is to go by</h2>
      <p>
        Credibility {grounds.credibility} of 6 (1 is confirmed, 6 cannot be judged): {grounds.because}
      </p>
      <ul class="plain-list">
        <li>
          {count(grounds.reports, "report")} of {count(grounds.publishers, "publisher")},{" "}
          {count(grounds.origins, "independent origin")}
        </li>
        {grounds.opposed_agree && <li>Opposed sides agree.</li>}
        {grounds.checks.map(({ claim, by, method }) => (
          <li key={claim}>
            Checked{by && ` by ${by}`}
            {method && ` (${plain(method)})`}: <a href={href(["claims", claim])}>the words</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Relations({ found }: Props) {
  if (!found.relations.length) return null;
  return (
    <section class="card">
      <h2>Other events</h2>
      {found.relations.map((relation) => (
        <div key={`${relation.kind} ${relation.event}`} class="relation">
          <p>
            <span class="tag">{capital(plain(relation.kind))}</span> {relation.why}
          </p>
          {relation.card ? (
            <EventRow event={relation.card} quote={false} />
          ) : (
            <a href={href(["events", relation.event])}>The event</a>
          )}
        </div>
      ))}
    </section>
  );
}
