/** One value of a part of a claim, as a field of the editor. */
import { useState } from "preact/hooks";
import { useSession } from "../app/session";
import type { Text } from "../text/points";
import { plain } from "../text/words";
import { type Part, withWords } from "./draft";
import type { Entry } from "./fields";

interface Props {
  id: string;
  entry: Entry;
  part: Part;
  report: Text;
  near: number;
  onPart: (part: Part) => void;
}

export function EntryField(props: Props) {
  const { id, entry, part, onPart } = props;
  const { name, label, as, values = [], optional } = entry;
  const value = part[name];
  const set = (words: string) => onPart({ ...part, [name]: valueOf(as, words) });
  if (as === "words") return <Words {...props} />;
  if (as === "choices") return <Choices {...props} />;
  return (
    <label for={id}>
      {label}
      {as === "choice" ? (
        <select id={id} value={String(value ?? "")} onChange={(event) => set(event.currentTarget.value)}>
          {optional && <option value="">–</option>}
          {values.map((each) => (
            <option key={each} value={each}>
              {plain(each)}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type={as === "number" ? "number" : as === "day" ? "date" : "text"}
          step="any"
          list={as === "party" ? `${id}-known` : undefined}
          value={String(value ?? "")}
          onChange={(event) => set(event.currentTarget.value.trim())}
        />
      )}
      {as === "party" && <Parties id={`${id}-known`} />}
    </label>
  );
}

function valueOf(as: Entry["as"], words: string): string | number | null {
  if (!words) return null;
  return as === "number" ? Number(words) : words;
}

function Parties({ id }: { id: string }) {
  const { about } = useSession();
  return (
    <datalist id={id}>
      {[...about.parties.map(({ name }) => name), "media", "footage", "unknown"].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

/** Words of the report: typed, or taken from what is marked in the report beside. */
function Words({ id, entry, part, report, near, onPart }: Props) {
  const [missed, setMissed] = useState("");
  const set = (words: string) => {
    const found = withWords(part, words, report, near);
    setMissed(found ? "" : words);
    if (found) onPart(found);
  };
  return (
    <label for={id} class="words-field">
      {entry.label}
      <span>
        <input
          id={id}
          value={String(part.text ?? "")}
          aria-invalid={missed !== ""}
          aria-describedby={missed ? `${id}-missed` : undefined}
          onChange={(event) => set(event.currentTarget.value.trim())}
        />
        <button
          type="button"
          title="Take what is marked in the report"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => set(String(getSelection() ?? "").trim())}
        >
          Marked words
        </button>
      </span>
      {missed && (
        <small id={`${id}-missed`} class="problem" role="alert">
          The report does not hold “{missed}”.
        </small>
      )}
    </label>
  );
}

function Choices({ id, entry, part, onPart }: Props) {
  const chosen = part[entry.name];
  const held = Array.isArray(chosen) ? chosen : [];
  return (
    <details class="choices">
      <summary id={id}>
        {entry.label}: {held.length ? held.map(plain).join(", ") : "none"}
      </summary>
      {(entry.values ?? []).map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={held.includes(value)}
            onChange={() =>
              onPart({ ...part, [entry.name]: held.includes(value) ? held.filter((each) => each !== value) : [...held, value] })
            }
          />
          {plain(value)}
        </label>
      ))}
    </details>
  );
}
