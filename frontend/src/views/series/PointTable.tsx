/** The points of a series as a table: the same figures as the chart, each to its claim. */
import type { Point } from "../../api/types";
import { href } from "../../app/route";
import { capital, day, number, plain, unit as unitWords } from "../../text/words";

export function PointTable({ points, unit }: { points: Point[]; unit: string | null }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Every point">
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">As of</th>
            <th scope="col" class="number">
              Total, {unitWords(unit)}
            </th>
            <th scope="col" class="number">
              Added
            </th>
            <th scope="col">What is odd</th>
            <th scope="col">Claims</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.day}>
              <td>{day(point.day)}</td>
              <td class={point.total_derived ? "number derived" : "number"}>{point.total === null ? "" : number(point.total)}</td>
              <td class={point.increment_derived ? "number derived" : "number"}>
                {point.increment === null ? "" : number(point.increment)}
              </td>
              <td>
                {point.flags.map((flag, at) => (
                  <p key={flag}>
                    <strong>{capital(plain(flag))}.</strong> {point.notes[at]}
                  </p>
                ))}
              </td>
              <td>
                {point.claims.map((claim, at) => (
                  <a
                    key={claim}
                    class="small-link"
                    href={href(["claims", claim])}
                    aria-label={`Claim ${at + 1} of ${day(point.day)}`}
                  >
                    {at + 1}
                  </a>
                ))}
                {point.derived && "worked out"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
