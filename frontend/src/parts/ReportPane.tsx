/** A report beside its claims: its text, with the words of one claim marked and brought in view. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { ClaimMarks, DocumentDetail } from "../api/types";
import { href } from "../app/route";
import { useAnswer, useSession } from "../app/session";
import { Text } from "../text/points";
import { day } from "../text/words";
import { Icon } from "./Icon";
import { Legend, Marked } from "./Marked";
import { Waiting } from "./Waiting";

interface Props {
  document: string;
  claim: string | null;
  onChoose?: (claim: string) => void;
  onClose?: () => void;
}

export function ReportPane({ document: id, claim, onChoose, onClose }: Props) {
  const { ask } = useSession();
  const answer = useAnswer(`document ${id}`, () => ask.document(id));
  return (
    <section class="report-pane" aria-label="The report">
      {onClose && (
        <button type="button" class="plain close" aria-label="Close the report" onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
      <Waiting answer={answer}>
        {(report) => <Report report={report} claim={claim} onChoose={onChoose} />}
      </Waiting>
    </section>
  );
}

interface Shown {
  report: DocumentDetail;
  claim: string | null;
  onChoose?: ((claim: string) => void) | undefined;
}

export function Report({ report, claim, onChoose }: Shown) {
  const { document: card, claims } = report;
  const chosen = claims.find((each) => each.id === claim) ?? null;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>(".chosen mark, .chosen");
    if (first && claim) bringIntoView(first, box.current?.closest<HTMLElement>(".report-pane") ?? null);
  }, [claim, card.id]);
  return (
    <>
      <h3>
        <a href={href(["reports", card.id], { claim: claim ?? undefined })}>{card.title ?? card.id}</a>
      </h3>
      <p class="facts">
        {card.publisher && <span>{card.publisher}</span>}
        <time>{day(card.published)}</time>
        {card.url && (
          <a class="small-link" href={card.url} target="_blank" rel="noopener noreferrer">
            At its publisher <Icon name="outside" size={14} />
          </a>
        )}
      </p>
      {chosen && <Legend marks={chosen.marks} />}
      {!report.whole && <p class="note">Only the sentences of its claims are shown here.</p>}
      {report.masked && <p class="note">Names of private people are replaced by their role.</p>}
      <div class="report-text" ref={box} lang={card.language}>
        <Body report={report} chosen={chosen} onChoose={onChoose} />
      </div>
    </>
  );
}

/** Scrolls the pane alone, so that the page around it stays where its reader left it. */
function bringIntoView(words: HTMLElement, pane: HTMLElement | null): void {
  if (!pane) return words.scrollIntoView({ block: "center", behavior: "instant" });
  const above = words.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += above - pane.clientHeight / 2;
}

interface Run {
  start: number;
  end: number;
  claims: ClaimMarks[];
}

function Body({ report, chosen, onChoose }: { report: DocumentDetail; chosen: ClaimMarks | null; onChoose?: Shown["onChoose"] }) {
  const text = useMemo(() => new Text(report.text), [report.text]);
  const runs = useMemo(() => sentences(report.claims, text.length), [report, text]);
  return (
    <>
      {runs.map(({ start, end, claims }) => {
        const words = text.slice(start, end);
        const marks = chosen?.marks.filter((mark) => mark.start >= start && mark.end <= end) ?? [];
        if (!claims.length) return <Marked key={start} text={words} marks={marks} from={start} />;
        const own = claims.some(({ id }) => id === chosen?.id);
        return (
          <span key={start} class={own ? "told chosen" : "told"} data-start={start} data-end={end}>
            <Marked text={words} marks={marks} from={start} />
            {onChoose && <Others claims={claims} chosen={chosen?.id} onChoose={onChoose} />}
          </span>
        );
      })}
    </>
  );
}

/** The claims of a sentence, each to be chosen. */
function Others({ claims, chosen, onChoose }: { claims: ClaimMarks[]; chosen: string | undefined; onChoose: (id: string) => void }) {
  return (
    <span class="pointers">
      {claims.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          class="pointer"
          aria-pressed={id === chosen}
          title={label}
          aria-label={`Show the claim: ${label}`}
          onClick={() => onChoose(id)}
        >
          {label}
        </button>
      ))}
    </span>
  );
}

/** The text as runs: sentences with claims, and what lies between them. */
function sentences(claims: ClaimMarks[], length: number): Run[] {
  const found = new Map<string, Run>();
  for (const claim of claims) {
    const { start, end } = claim.sentence;
    const key = `${start} ${end}`;
    const run = found.get(key) ?? { start, end, claims: [] };
    run.claims.push(claim);
    found.set(key, run);
  }
  const told = [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  const runs: Run[] = [];
  let at = 0;
  for (const run of told) {
    if (run.start < at) continue;
    if (run.start > at) runs.push({ start: at, end: run.start, claims: [] });
    runs.push(run);
    at = run.end;
  }
  if (at < length) runs.push({ start: at, end: length, claims: [] });
  return runs;
}
