/** What can be taken from a view: its address, a frame for another page, files, pictures, a feed. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Downloaded, Form } from "../api/source";
import type { Filters } from "../app/filters";
import { changed, type Route } from "../app/route";
import { useSession } from "../app/session";
import { Icon } from "./Icon";

export interface Picture {
  name: string;
  save: () => void | Promise<void>;
}

interface Props {
  route: Route;
  what?: Downloaded[];
  filters?: Filters;
  pictures?: Picture[];
}

const FORMS: Record<Downloaded, Form[]> = {
  claims: ["csv", "jsonl", "geojson", "parquet", "arrow"],
  events: ["csv", "jsonl", "geojson", "parquet", "arrow"],
  series: ["csv", "jsonl", "parquet", "arrow"],
  documents: ["jsonl"],
};

export function Take({ route, what = [], filters = route.filters, pictures = [] }: Props) {
  const { ask } = useSession();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (open ? closing(box.current, () => setOpen(false)) : undefined), [open]);
  const feed = ask.feed(filters);
  return (
    <div class="take" ref={box}>
      <button type="button" class="toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="take" size={16} /> Take
      </button>
      {open && (
        <div class="take-menu">
          <Copied title="Address" words={location.href} />
          <Copied title="To embed" words={frameOf(route)} />
          {what.map((each) => (
            <Files key={each} what={each} filters={filters} />
          ))}
          {pictures.length > 0 && (
            <div class="take-part">
              <h3>Picture</h3>
              {pictures.map(({ name, save }) => (
                <button key={name} type="button" onClick={() => void save()}>
                  {name}
                </button>
              ))}
            </div>
          )}
          {feed && (
            <div class="take-part">
              <h3>Changes</h3>
              <a href={feed} type="application/atom+xml">
                Atom feed
              </a>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function Files({ what, filters }: { what: Downloaded; filters: Filters }) {
  const { ask } = useSession();
  const links = FORMS[what].map((form) => ({ form, url: ask.download(what, form, filters) }));
  const there = links.filter(({ url }) => url);
  if (!there.length) return null;
  return (
    <div class="take-part">
      <h3>{what}</h3>
      {there.map(({ form, url }) => (
        <a key={form} href={url ?? ""} download={`${what}.${form}`}>
          {form === "geojson" ? "GeoJSON" : form === "parquet" || form === "arrow" ? capital(form) : form.toUpperCase()}
        </a>
      ))}
    </div>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function frameOf(route: Route): string {
  const base = new URL("./", location.href);
  const server = location.protocol !== "file:" && !document.documentElement.dataset.site;
  const address = new URL(changed(route, { embed: "1" }), server ? new URL("embed", base) : base);
  const escaped = address.href.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
  return `<iframe src="${escaped}" width="100%" height="480" title="contested"></iframe>`;
}

function Copied({ title, words }: { title: string; words: string }) {
  const [done, setDone] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard?.writeText(words).catch(() => undefined);
    setDone(true);
  };
  return (
    <label class="take-part">
      <h3>{title}</h3>
      <span class="copied">
        <input ref={field} readOnly value={words} />
        <button type="button" onClick={() => void copy()}>
          {done ? "Copied" : "Copy"}
        </button>
      </span>
    </label>
  );
}

/** Closes a menu by Escape or a press outside it. */
function closing(box: HTMLElement | null, close: () => void): () => void {
  const key = (event: KeyboardEvent) => event.key === "Escape" && close();
  const press = (event: Event) => !box?.contains(event.target as Node) && close();
  addEventListener("keydown", key);
  addEventListener("pointerdown", press);
  return () => {
    removeEventListener("keydown", key);
    removeEventListener("pointerdown", press);
  };
}
