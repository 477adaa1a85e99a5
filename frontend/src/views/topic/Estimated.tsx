/** What the model makes of all reports of losses: totals with their interval, and each group's bias. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { EstimateView, SpeakerBias } from "../../api/types";
import { useAnswer, useSession } from "../../app/session";
import { Totals } from "../../charts/Totals";
import { pictures } from "../../charts/save";
import { count, day, number } from "../../text/words";

export function Estimated() {
  const { ask } = useSession();
  const { value } = useAnswer("estimate", () => ask.estimate());
  const chart = useRef<SVGSVGElement | null>(null);
  if (!value) return null;
  return (
    <section class="card estimate" aria-label="Estimate">
      <h2>Estimate</h2>
      {value.faults.length > 0 ? <Refused faults={value.faults} /> : <Figures view={value} onDraw={(found) => (chart.current = found)} />}
      {value.faults.length === 0 && (
        <p class="row">
          {pictures(() => chart.current, "estimate").map(({ name, save }) => (
            <button key={name} type="button" onClick={() => void save()}>
              Chart as {name}
            </button>
          ))}
        </p>
      )}
      <details>
        <summary>Methods</summary>
        <p class="note">{value.methods}</p>
      </details>
    </section>
  );
}

function Refused({ faults }: { faults: string[] }) {
  return (
    <p class="problem" role="alert">
      The run of the model has not converged, so there is no estimate. {faults.join(" ")}
    </p>
  );
}

function Figures({ view, onDraw }: { view: EstimateView; onDraw: (chart: SVGSVGElement | null) => void }) {
  const last = view.types[0]?.day ?? "";
  return (
    <>
      <p class="note">
        No finding: what a model makes of {count(view.used, "report")} by the sides and others
        {dated(last) && ` up to ${day(last)}`}, if factors by which speakers are off are moderate and as likely above 1 as below.
        {view.method === "variational" && " Approximate."}
      </p>
      <Totals types={view.types} onDraw={onDraw} />
      <p class="note">Line: the median. Band: the 95% credible interval.</p>
      <Rows name="Totals" words={["Losses of", "Category"]} numbers={["Mean", "Median", "95% interval", "Reports"]} last="Speakers">
        {view.types.map(({ side, category, mean, median, low, high, reports, groups }) => (
          <tr key={`${side} ${category}`}>
            <td>{side}</td>
            <td>{category}</td>
            <td class="number">{number(mean)}</td>
            <td class="number">{number(median)}</td>
            <td class="number short">
              {number(low)} – {number(high)}
            </td>
            <td class="number">{number(reports)}</td>
            <td>{groups > 1 ? count(groups, "group") : "1 group: leans on the assumption"}</td>
          </tr>
        ))}
      </Rows>
      <h3>By which factor each group states too many</h3>
      <Rows name="Factors" words={["Speakers", "Losses of", "Category"]} numbers={["Factor", "95% interval", "Reports"]}>
        {view.biases.map((bias) => (
          <Bias key={`${bias.speaker} ${bias.side} ${bias.category}`} bias={bias} />
        ))}
      </Rows>
    </>
  );
}

/** A table that scrolls by itself: headings of words, then of numbers, then perhaps one of words again. */
function Rows(props: { name: string; words: string[]; numbers: string[]; last?: string; children: ComponentChildren }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={props.name}>
      <table class="plain-table">
        <thead>
          <tr>
            {props.words.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            {props.numbers.map((title) => (
              <th key={title} scope="col" class="number">
                {title}
              </th>
            ))}
            {props.last && <th scope="col">{props.last}</th>}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}

function Bias({ bias: { speaker, side, category, median, low, high, reports } }: { bias: SpeakerBias }) {
  return (
    <tr>
      <td>{speaker}</td>
      <td>{side}</td>
      <td>{category}</td>
      <td class="number">{median.toFixed(2)}</td>
      <td class="number short">
        {low.toFixed(2)} – {high.toFixed(2)}
      </td>
      <td class="number">{number(reports)}</td>
    </tr>
  );
}

/** Whether a day is a date; reports of some files have only numbers. */
function dated(words: string): boolean {
  return /^\d{4}-/.test(words);
}
