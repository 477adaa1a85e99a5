/** Paste a sentence or a figure; see what the ledger has about each claim in it. */
import { useEffect, useState } from "preact/hooks";
import type { CheckAnswer, CheckPart } from "../api/types";
import { changed, go, type Route } from "../app/route";
import { useSession } from "../app/session";
import { ClaimRow } from "../parts/ClaimRow";
import { EventRow } from "../parts/EventRow";
import { Take } from "../parts/Take";
import { Title } from "../parts/Title";
import { Nothing, Problem } from "../parts/Waiting";
import { capital, plain } from "../text/words";

export function Check({ route }: { route: Route }) {
  const { ask } = useSession();
  const asked = route.params.get("text") ?? "";
  const [text, setText] = useState(asked);
  const [answer, setAnswer] = useState<CheckAnswer | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    setAnswer(null);
    setProblem("");
    if (!asked) return;
    ask.desk?.check(asked, route.filters).then(setAnswer, (error: Error) => setProblem(error.message));
  }, [asked]);
  const submit = (event: Event) => {
    event.preventDefault();
    go(changed(route, { text: text.trim() || undefined }));
  };
  return (
    <>
      <Title title="Check" lead="Paste a sentence or a figure: what do the reports say of it, and who disputes it?">
        <Take route={route} />
      </Title>
      <form class="card check" onSubmit={submit}>
        <label>
          Text to check
          <textarea
            rows={4}
            maxLength={5000}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && submit(event)}
          />
        </label>
        <button type="submit" class="primary">
          Check
        </button>
      </form>
      {problem && <Problem words={problem} />}
      {asked && !answer && !problem && <div class="skeleton" role="status" aria-label="Loading" />}
      {answer && <Answered answer={answer} />}
    </>
  );
}

function Answered({ answer }: { answer: CheckAnswer }) {
  return (
    <div aria-live="polite">
      {answer.notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      {answer.parts.map((part) => (
        <Part key={`${part.start} ${part.label}`} part={part} />
      ))}
      {!answer.parts.length && <Nothing words="No claim was found in this text." />}
    </div>
  );
}

function Part({ part }: { part: CheckPart }) {
  return (
    <section class="card">
      <h2>
        <span class={`tag verdict verdict-${part.verdict}`}>{capital(plain(part.verdict))}</span> {part.label}
      </h2>
      <blockquote>{part.text}</blockquote>
      <ul class="plain-list">
        {part.because.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {part.events.map((event) => (
        <EventRow key={event.id} event={event} />
      ))}
      {!part.events.length && part.claims.map((claim) => <ClaimRow key={claim.id} claim={claim} />)}
    </section>
  );
}
