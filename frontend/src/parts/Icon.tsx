/** Inline drawings; they say nothing to a screen reader, the words beside them do. */
import { SECTION_STROKES, UI_STROKES, type UiIcon } from "./marks";

export function Icon({ name, size = 18 }: { name: UiIcon; size?: number }) {
  return <Drawn strokes={UI_STROKES[name]} size={size} />;
}

/** The symbol of a section of claims ("strikes"). */
export function SectionIcon({ section, size = 18 }: { section: string; size?: number }) {
  return <Drawn strokes={SECTION_STROKES[section] ?? UI_STROKES.claims} size={size} />;
}

function Drawn({ strokes, size }: { strokes: string; size: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={strokes} />
    </svg>
  );
}
