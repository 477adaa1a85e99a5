/** Corrects any field of a claim; the words of a value are looked for in the report. */
import { useMemo, useState } from "preact/hooks";
import type { ClaimDetail } from "../api/types";
import { useAnswer, useSession } from "../app/session";
import { Problem, Waiting } from "../parts/Waiting";
import { Text } from "../text/points";
import { plain } from "../text/words";
import { corrections, type Draft, draftOf, emptyPart, type Part, problems } from "./draft";
import { EntryField } from "./EntryField";
import { CLAIM_FIELDS, type Field } from "./fields";

interface Props {
  claim: string;
  onSave: (corrections: Record<string, unknown>) => void;
  onClose: () => void;
}

export function Editor({ claim, onSave, onClose }: Props) {
  const { ask } = useSession();
  const answer = useAnswer(`editing ${claim}`, async () => {
    const detail = await ask.claim(claim);
    return { detail, text: (await ask.document(detail.claim.document.id)).text };
  });
  return (
    <Waiting answer={answer}>
      {({ detail, text }) => <Form detail={detail} text={text} onSave={onSave} onClose={onClose} />}
    </Waiting>
  );
}

interface FormProps {
  detail: ClaimDetail;
  text: string;
  onSave: Props["onSave"];
  onClose: () => void;
}

function Form({ detail, text, onSave, onClose }: FormProps) {
  const { claim } = detail;
  const [draft, setDraft] = useState<Draft>(() => draftOf(claim));
  const [wrong, setWrong] = useState<string[]>([]);
  const report = useMemo(() => new Text(text), [text]);
  const changes = corrections(claim, draft, CLAIM_FIELDS);
  const count = Object.keys(changes).length;
  const save = (event: Event) => {
    event.preventDefault();
    const found = problems(draft, CLAIM_FIELDS);
    setWrong(found);
    if (!found.length && count) onSave(changes);
  };
  return (
    <form
      class="editor"
      aria-label="Correct the claim"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save(event);
      }}
    >
      {CLAIM_FIELDS.map((field) => (
        <FieldForm
          key={field.name}
          field={field}
          draft={draft}
          changed={field.name in changes}
          report={report}
          near={claim.sentence.start}
          onDraft={(value) => setDraft({ ...draft, [field.name]: value })}
        />
      ))}
      {wrong.map((words) => (
        <Problem key={words} words={words} />
      ))}
      <p class="editor-end">
        <button type="submit" class="primary" disabled={!count}>
          Save {count ? `${count} changed` : ""}
        </button>
        <button type="button" onClick={onClose}>
          Leave as it is
        </button>
        <small>Ctrl+Enter saves, Escape leaves.</small>
      </p>
    </form>
  );
}

interface FieldProps {
  field: Field;
  draft: Draft;
  changed: boolean;
  report: Text;
  near: number;
  onDraft: (value: Draft[string]) => void;
}

function FieldForm({ field, draft, changed, report, near, onDraft }: FieldProps) {
  const { about } = useSession();
  const { name, label, as, values = [] } = field;
  const value = draft[name];
  if (as === "choice" || as === "type") {
    const options = as === "type" ? about.types.map((type) => [type.name, `${type.label} (${type.name})`]) : values.map((each) => [each, plain(each)]);
    return (
      <label class={changed ? "changed" : ""}>
        {label}
        <select name={name} value={String(value)} onChange={(event) => onDraft(event.currentTarget.value)}>
          {options.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const parts = as === "list" ? (value as Part[]) : value ? [value as Part] : [];
  const set = (next: Part[]) => onDraft(as === "list" ? next : (next[0] ?? null));
  return (
    <fieldset class={changed ? "changed" : ""}>
      <legend>{label}</legend>
      {parts.map((part, at) => (
        <div key={at} class="editor-part">
          {field.entries.map((entry) => (
            <EntryField
              key={entry.name}
              id={`${name}-${at}-${entry.name}`}
              entry={entry}
              part={part}
              report={report}
              near={near}
              onPart={(next) => set(parts.map((each, index) => (index === at ? next : each)))}
            />
          ))}
          {(as === "list" || field.optional) && (
            <button type="button" aria-label={`Remove: ${label}`} onClick={() => set(parts.filter((_, index) => index !== at))}>
              Remove
            </button>
          )}
        </div>
      ))}
      {(as === "list" || !parts.length) && (
        <button type="button" aria-label={`Add: ${label}`} onClick={() => set([...parts, emptyPart(field)])}>
          Add
        </button>
      )}
    </fieldset>
  );
}
