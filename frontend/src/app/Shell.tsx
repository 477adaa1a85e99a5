/** Around every view: the head with the search, the navigation, the filters, the notes. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/Icon";
import { count } from "../text/words";
import { FilterBar } from "./FilterBar";
import { GROUPS, UNFILTERED } from "./places";
import { type Route, href } from "./route";
import { SearchBox } from "./SearchBox";
import { useSession } from "./session";
import type { Theme } from "./theme";

interface Props {
  route: Route;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  children: ComponentChildren;
}

export function Shell({ route, theme, onTheme, children }: Props) {
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const where = route.path.join("/");
  const first = useRef(true);
  useEffect(() => {
    setOpen(false);
    if (!first.current) main.current?.focus({ preventScroll: true });
    if (!first.current) scrollTo({ top: 0, behavior: "instant" });
    first.current = false;
  }, [where]);
  if (isEmbedded(route)) return <Embedded route={route}>{children}</Embedded>;
  return (
    <div class="shell">
      <a class="skip" href="#main" onClick={(event) => skip(event, main.current)}>
        Skip to the content
      </a>
      <header class="head">
        <button
          type="button"
          class="plain menu"
          aria-expanded={open}
          aria-controls="nav"
          aria-label="Menu"
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? "close" : "menu"} />
        </button>
        <a class="brand" href={href("")}>
          contested
        </a>
        <SearchBox route={route} />
        <button
          type="button"
          class="plain"
          aria-label={theme === "dark" ? "Light colours" : "Dark colours"}
          title={theme === "dark" ? "Light colours" : "Dark colours"}
          onClick={() => onTheme(theme === "dark" ? "light" : "dark")}
        >
          <Icon name={theme === "dark" ? "light" : "dark"} />
        </button>
      </header>
      <Navigation route={route} open={open} />
      <main id="main" ref={main} tabIndex={-1}>
        {filtered(route) && <FilterBar route={route} />}
        {children}
      </main>
      <Foot />
    </div>
  );
}

function isEmbedded(route: Route): boolean {
  return route.params.get("embed") === "1" || /\/embed$/.test(location.pathname);
}

function filtered(route: Route): boolean {
  const [view = "", id] = route.path;
  return !id && !UNFILTERED.has(view);
}

function skip(event: Event, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}

function Navigation({ route, open }: { route: Route; open: boolean }) {
  const { ask } = useSession();
  const [view = ""] = route.path;
  return (
    <nav id="nav" class={open ? "nav open" : "nav"} aria-label="Views">
      {GROUPS.map(({ title, entries }) => {
        const there = entries.filter(({ desk }) => !desk || ask.desk);
        if (!there.length) return null;
        return (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {there.map(({ path, name, icon }) => (
                <li key={path}>
                  <a href={href(path, { ...route.filters })} aria-current={path === view ? "page" : undefined}>
                    <Icon name={icon} /> {name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

function Foot() {
  const { about } = useSession();
  return (
    <footer class="foot">
      {about.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {about.masked && <p>Names of private people are not shown.</p>}
      <p>
        {count(about.documents, "report")}, {count(about.claims, "claim")}, {count(about.events, "event")} in{" "}
        {about.ledger} · contested {about.version}
      </p>
      <p>Map: Natural Earth, GeoNames (CC BY 4.0).</p>
    </footer>
  );
}

/** In another page's frame: the view alone, with the way to the whole. */
function Embedded({ route, children }: { route: Route; children: ComponentChildren }) {
  const { about } = useSession();
  const params = { ...Object.fromEntries(route.params), embed: undefined };
  const whole = new URL(href(route.path, params), new URL("./", location.href));
  return (
    <div class="embedded">
      <main id="main">{children}</main>
      <p class="foot">
        {about.notes[0]} {about.notes[2]}{" "}
        <a href={whole.href} target="_blank" rel="noopener">
          Open in contested
        </a>
      </p>
    </div>
  );
}
