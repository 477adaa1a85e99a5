/** A text with the words of claims marked by what they carry; marks may overlap. */
import { useMemo } from "preact/hooks";
import type { Mark } from "../api/types";
import { Text } from "../text/points";
import { segments } from "../text/segments";

export const PARTS: Record<string, string> = {
  trigger: "What happened",
  agent: "By whom",
  target: "To whom or what",
  figure: "How many",
  place: "Where",
  time: "When",
  means: "With what",
  speaker: "Who says so",
  check: "Checked or disputed",
};

interface Props {
  text: string;
  marks: Mark[];
  /** Where the shown text begins in the text that the marks' offsets count in. */
  from?: number;
}

export function Marked({ text, marks, from = 0 }: Props) {
  const runs = useMemo(() => {
    const moved = marks.map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
    return segments(new Text(text), moved);
  }, [text, marks, from]);
  return (
    <>
      {runs.map(({ text: words, start, end, marks: over }) => {
        const [first, second] = over;
        if (!first) return words;
        return (
          <mark
            key={start}
            class={`part-${first.part}`}
            style={second ? { boxShadow: `inset 0 -4px 0 var(--mark-${second.part})` } : undefined}
            title={over.map(explained).join("\n")}
            data-start={start + from}
            data-end={end + from}
            data-parts={over.map(({ part }) => part).join(" ")}
          >
            {words}
          </mark>
        );
      })}
    </>
  );
}

function explained({ part, meaning }: Mark): string {
  return meaning ? `${PARTS[part] ?? part}: ${meaning}` : (PARTS[part] ?? part);
}

/** What the colours of marks stand for; only the parts that are there. */
export function Legend({ marks }: { marks: Mark[] }) {
  const there = Object.keys(PARTS).filter((part) => marks.some((mark) => mark.part === part));
  return (
    <ul class="legend">
      {there.map((part) => (
        <li key={part}>
          <mark class={`part-${part}`}>{PARTS[part]}</mark>
          <span>{meanings(marks, part)}</span>
        </li>
      ))}
    </ul>
  );
}

function meanings(marks: Mark[], part: string): string {
  const said = marks.filter((mark) => mark.part === part && mark.meaning);
  return [...new Set(said.map(({ meaning }) => meaning))].join("; ");
}
