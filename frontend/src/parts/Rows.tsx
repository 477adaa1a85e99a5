/**
 * A table over a list of any length: it asks for parts of it by cursor as one scrolls, and holds no
 * more rows in the page than are seen.
 */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Part } from "../api/source";
import type { Page } from "../api/types";
import { useSession } from "../app/session";
import { number } from "../text/words";
import { Nothing, Problem } from "./Waiting";

export interface Column<T> {
  name: string;
  title: ComponentChildren;
  cell: (item: T) => ComponentChildren;
  /** Left out on narrow screens. */
  wide?: boolean;
  sorted?: "ascending" | "descending" | "none";
}

interface Props<T> {
  /** Another key is another list. */
  list: string;
  label: string;
  columns: Column<T>[];
  idOf: (item: T) => string;
  ask: (part: Part) => Promise<Page<T>>;
  empty: string;
}

const HEIGHT = 52;
const AHEAD = 12;
/** What is asked for at first, about what is seen, and then ahead of it. */
const FIRST = 40;
const PART = 100;

export function Rows<T>({ list, label, columns, idOf, ask, empty }: Props<T>) {
  const loaded = useList(list, ask);
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [size, setSize] = useState(600);
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
    setTop(0);
  }, [list]);
  useEffect(() => {
    if (!box.current) return;
    const watch = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect.height));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  const { items, total, error } = loaded;
  const first = Math.max(0, Math.floor(top / HEIGHT) - AHEAD);
  const last = Math.min(items.length, Math.ceil((top + size) / HEIGHT) + AHEAD);
  useEffect(() => {
    if (last > items.length - AHEAD / 2) loaded.more();
  }, [last, items.length]);
  if (error) return <Problem words={error} />;
  if (total === 0) return <Nothing words={empty} />;
  const body = items.slice(first, last);
  return (
    <div class="rows-frame">
      <p class="rows-total" role="status">
        {total === undefined ? "Loading …" : `${number(total)} in all`}
      </p>
      <div
        class="rows"
        ref={box}
        tabIndex={0}
        role="region"
        aria-label={label}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <table aria-rowcount={(total ?? 0) + 1} aria-label={label}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ name, title, wide, sorted }) => (
                <th key={name} scope="col" class={wide ? `wide col-${name}` : `col-${name}`} aria-sort={sorted}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Space rows={first} />
            {body.map((item, at) => (
              <tr key={idOf(item)} aria-rowindex={first + at + 2} data-id={idOf(item)}>
                {columns.map(({ name, cell, wide }) => (
                  <td key={name} class={wide ? `wide col-${name}` : `col-${name}`}>
                    <div class="cell">{cell(item)}</div>
                  </td>
                ))}
              </tr>
            ))}
            <Space rows={items.length - last} />
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Stands for rows that are not in the page; one cell, so that it adds no column. */
function Space({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" class="space">
      <td style={{ height: `${rows * HEIGHT}px` }} />
    </tr>
  );
}

interface Loaded<T> {
  items: T[];
  total: number | undefined;
  error: string | undefined;
  more: () => void;
}

interface State<T> {
  items: T[];
  total: number | undefined;
  error: string | undefined;
  next: string | null | undefined;
}

function useList<T>(list: string, ask: (part: Part) => Promise<Page<T>>): Loaded<T> {
  const { version } = useSession();
  const [state, setState] = useState<State<T>>(() => ({ ...NONE }));
  const run = useRef({ list: "", busy: false });
  const load = (cursor: string | undefined, before: T[]) => {
    const mine = { list: `${version} ${list}`, busy: true };
    run.current = mine;
    ask({ cursor, limit: before.length ? PART : FIRST }).then(
      ({ items, total, next }) => {
        if (run.current !== mine) return;
        mine.busy = false;
        setState({ items: [...before, ...items], total, next: next ?? null, error: undefined });
      },
      (error: Error) => {
        if (run.current === mine) setState({ ...NONE, error: error.message });
      },
    );
  };
  useEffect(() => load(undefined, []), [list, version]);
  const more = () => {
    if (state.next && !run.current.busy) load(state.next, state.items);
  };
  return { ...state, more };
}

const NONE = { items: [], total: undefined, error: undefined, next: undefined };
