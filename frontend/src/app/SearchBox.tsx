/** The search: words, names, places and dates; `/` goes to it from anywhere. */
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../parts/Icon";
import { type Route, go, href } from "./route";

export function SearchBox({ route }: { route: Route }) {
  const box = useRef<HTMLInputElement>(null);
  const asked = route.path[0] === "search" ? (route.params.get("q") ?? "") : "";
  useEffect(() => {
    if (box.current) box.current.value = asked;
  }, [asked]);
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      if (event.key !== "/" || isWriting(event.target)) return;
      event.preventDefault();
      box.current?.focus();
    };
    addEventListener("keydown", jump);
    return () => removeEventListener("keydown", jump);
  }, []);
  const search = (event: Event) => {
    event.preventDefault();
    const words = box.current?.value.trim();
    if (words) go(href("search", { q: words, ...route.filters }));
  };
  return (
    <form class="search" role="search" onSubmit={search}>
      <Icon name="search" size={16} />
      <input
        ref={box}
        type="search"
        name="q"
        maxLength={200}
        autoComplete="off"
        aria-label="Search names, places, dates and words"
        placeholder="Search: Kharkiv, prisoners, August 2024 …"
      />
    </form>
  );
}

/** Whether a key goes into a field rather than to the page. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(button|checkbox|radio|submit)$/.test(target.type);
  return target.matches("textarea, select, [contenteditable]");
}
