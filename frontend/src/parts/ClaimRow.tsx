/** A claim as one entry of a list: its short words, its sentence with the marks, its report. */
import type { ComponentChildren } from "preact";
import type { ClaimCard } from "../api/types";
import { href } from "../app/route";
import { day } from "../text/words";
import { Marked } from "./Marked";
import { Status } from "./Status";

interface Props {
  claim: ClaimCard;
  selected?: boolean;
  onOpen?: () => void;
  children?: ComponentChildren;
}

export function ClaimRow({ claim, selected = false, onOpen, children }: Props) {
  const { summary, document: report } = claim;
  return (
    <article class={`claim-row${selected ? " selected" : ""}`} data-claim={claim.id}>
      <h4>
        {onOpen ? (
          <button type="button" class="link" aria-pressed={selected} onClick={onOpen}>
            {titleOf(claim)}
          </button>
        ) : (
          <a href={href(["claims", claim.id])}>{titleOf(claim)}</a>
        )}
      </h4>
      <p class="facts">
        <span>{summary.said || "The report, in its own voice"}</span>
        <Status status={claim.status} />
        <Verdict claim={claim} />
      </p>
      <blockquote>
        <Marked text={claim.sentence.text} marks={claim.marks} />
      </blockquote>
      <p class="counts">
        {[report.publisher, report.title, day(report.published)].filter(Boolean).join(" · ")}
      </p>
      {children}
    </article>
  );
}

export function titleOf({ summary }: ClaimCard): string {
  return summary.facts ? `${summary.label}: ${summary.facts}` : summary.label;
}

function Verdict({ claim }: { claim: ClaimCard }) {
  if (claim.verdict) return <span class="tag tag-reviewed">{VERDICTS[claim.verdict]}</span>;
  if (claim.maker !== "contested") return <span class="tag">By {claim.maker}</span>;
  return <span class="tag tag-machine">Machine-read</span>;
}

const VERDICTS: Record<NonNullable<ClaimCard["verdict"]>, string> = {
  accept: "Accepted",
  reject: "Rejected",
  correct: "Corrected",
  same: "Joined",
  different: "Kept apart",
};
