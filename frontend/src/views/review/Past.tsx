/** Everything that was decided, the latest first. */
import { href } from "../../app/route";
import type { Desk } from "../../api/source";
import { useAnswer, useSession } from "../../app/session";
import { Waiting } from "../../parts/Waiting";
import { count } from "../../text/words";
import { DecisionWords } from "../event/Decisions";

export function Past({ desk }: { desk: Desk }) {
  const { version } = useSession();
  const answer = useAnswer(`decisions ${version}`, () => desk.decisions({ limit: 50 }));
  return (
    <Waiting answer={answer}>
      {({ items, total }) =>
        items.length > 0 && (
          <details class="card past">
            <summary>{count(total, "decision")} so far</summary>
            <ul class="decisions">
              {items.map((made) => (
                <li key={made.id} class={made.withdrawn_at ? "withdrawn" : ""}>
                  <a href={href(["claims", made.claim])}>{made.claim.slice(0, 10)}</a> <DecisionWords made={made} />
                </li>
              ))}
            </ul>
          </details>
        )
      }
    </Waiting>
  );
}
