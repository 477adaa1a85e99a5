/** The review: one claim or pair at a time, what a correction would change most first; by keys. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Desk } from "../api/source";
import type { DecisionIn, ReviewItem } from "../api/types";
import type { Route } from "../app/route";
import { isWriting } from "../app/SearchBox";
import { useSession } from "../app/session";
import { ClaimRow } from "../parts/ClaimRow";
import { ReportPane } from "../parts/ReportPane";
import { Take } from "../parts/Take";
import { Title } from "../parts/Title";
import { Nothing, Problem } from "../parts/Waiting";
import { Editor } from "../review/Editor";
import { type Signed, useReviewer } from "../review/reviewer";
import { SignIn } from "../review/SignIn";
import { type Queue, useQueue } from "../review/useQueue";
import { count } from "../text/words";
import { Effect } from "./review/Effect";
import { Keys } from "./review/Keys";
import { Past } from "./review/Past";

export function Review({ route }: { route: Route }) {
  const { ask } = useSession();
  if (!ask.desk) return <Nothing words="Nothing can be reviewed here: this is a copy to read." />;
  return <WithDesk desk={ask.desk} route={route} />;
}

function WithDesk({ desk, route }: { desk: Desk; route: Route }) {
  const { about } = useSession();
  const signing = useReviewer(desk);
  return (
    <>
      <Title title="Review" lead="What a correction would change most comes first. Every decision can be undone.">
        {signing.signed && (
          <span class="signed">
            {signing.signed.name}{" "}
            <button type="button" onClick={signing.leave}>
              Leave
            </button>
          </span>
        )}
        <Take route={route} />
      </Title>
      {!about.writable && <Nothing words="Decisions cannot be entered here." />}
      {about.writable && !signing.signed && <SignIn signing={signing} />}
      {signing.signed && <AtWork desk={desk} signed={signing.signed} route={route} />}
      <Past desk={desk} />
    </>
  );
}

function AtWork({ desk, signed, route }: { desk: Desk; signed: Signed; route: Route }) {
  const queue = useQueue(desk, signed.token, route.filters, route.params.get("claim"));
  const [editing, setEditing] = useState(false);
  const [help, setHelp] = useState(false);
  const [why, setWhy] = useState("");
  const card = useRef<HTMLDivElement>(null);
  const { item } = queue;
  const decide = (verdict: DecisionIn["verdict"], corrections = {}) => {
    if (!item || queue.busy) return;
    const other = item.other?.id ?? null;
    void queue.decide({ verdict, claim: item.claim.id, other, why, corrections });
    setWhy("");
    setEditing(false);
  };
  const act = actions(item, queue, decide, setEditing, () => setHelp(!help));
  useKeys(act, editing);
  useEffect(() => card.current?.focus({ preventScroll: true }), [item?.claim.id]);
  return (
    <div class="review">
      {help && <Keys onClose={() => setHelp(false)} />}
      <p class="facts" role="status">
        {queue.total !== null && `${count(queue.total, "item")} in the queue`}
        {queue.done > 0 && `, ${queue.done} decided now`}
      </p>
      {queue.problem && <Problem words={queue.problem} />}
      {queue.effect && <Effect decided={queue.effect} />}
      {item ? (
        <div class="event with-report">
          <div class="event-main" ref={card} tabIndex={-1}>
            <section class="card review-item">
              <p class="why">{item.why}</p>
              <ClaimRow claim={item.claim} />
              {item.other && (
                <>
                  <h3 class="pair">One happening, or two?</h3>
                  <ClaimRow claim={item.other} />
                </>
              )}
              <label class="why-field">
                Why (kept with your name)
                <input
                  value={why}
                  maxLength={2000}
                  onInput={(event) => setWhy(event.currentTarget.value)}
                  onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
                />
              </label>
              <div class="verdicts">
                {Object.entries(act).map(([key, { name, run }]) => (
                  <button key={key} type="button" disabled={queue.busy || !run} onClick={run}>
                    {name} <kbd>{KEY_NAMES[key] ?? key}</kbd>
                  </button>
                ))}
              </div>
            </section>
            {editing && (
              <section class="card">
                <h2>Correct</h2>
                <Editor
                  claim={item.claim.id}
                  onSave={(corrections) => decide("correct", corrections)}
                  onClose={() => setEditing(false)}
                />
              </section>
            )}
          </div>
          <ReportPane document={item.claim.document.id} claim={item.claim.id} />
        </div>
      ) : (
        !queue.busy && <Nothing words="Nothing more to review under these filters." />
      )}
      {!item && queue.canUndo && (
        <button type="button" onClick={() => void queue.undo()}>
          Undo <kbd>Backspace</kbd>
        </button>
      )}
    </div>
  );
}

interface Action {
  name: string;
  run: (() => void) | undefined;
}

const KEY_NAMES: Record<string, string> = { " ": "Space" };

/** What each key does with an item: a pair is told one or two, a claim right or wrong. */
function actions(
  item: ReviewItem | null,
  queue: Queue,
  decide: (verdict: DecisionIn["verdict"]) => void,
  edit: (open: boolean) => void,
  help: () => void,
): Record<string, Action> {
  const pair = Boolean(item?.other);
  const here = (run: () => void) => (item ? run : undefined);
  return {
    a: { name: pair ? "Same event" : "Accept", run: here(() => decide(pair ? "same" : "accept")) },
    x: { name: pair ? "Not the same" : "Reject", run: here(() => decide(pair ? "different" : "reject")) },
    e: { name: "Edit", run: pair ? undefined : here(() => edit(true)) },
    " ": { name: "Skip", run: here(queue.skip) },
    Backspace: { name: "Undo", run: queue.canUndo ? () => void queue.undo() : undefined },
    "?": { name: "Keys", run: help },
  };
}

function useKeys(act: Record<string, Action>, editing: boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (editing || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (event.key === " " && (event.target as HTMLElement).matches?.("button, a, summary")) return;
      const action = latest.current[event.key];
      if (!action?.run) return;
      event.preventDefault();
      action.run();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [editing]);
}
