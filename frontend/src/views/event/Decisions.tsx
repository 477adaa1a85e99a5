/** What people decided, who and why; withdrawn decisions stay, marked. */
import type { Decision } from "../../api/types";
import { capital, day, plain } from "../../text/words";

export function Decisions({ decisions }: { decisions: Decision[] }) {
  if (!decisions.length) return null;
  return (
    <section class="card">
      <h2>Decisions</h2>
      <ul class="decisions">
        {decisions.map((made) => (
          <li key={made.id} class={made.withdrawn_at ? "withdrawn" : ""}>
            <DecisionWords made={made} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function DecisionWords({ made }: { made: Decision }) {
  const fields = Object.keys(made.corrections ?? {});
  return (
    <>
      <strong>{capital(made.verdict)}</strong>
      {fields.length > 0 && ` (${fields.map(plain).join(", ")})`} by {made.by}, {day(made.at)}
      {made.why && <q>{made.why}</q>}
      {made.withdrawn_at && (
        <em>
          {" "}
          withdrawn by {made.withdrawn_by}, {day(made.withdrawn_at)}
        </em>
      )}
    </>
  );
}
