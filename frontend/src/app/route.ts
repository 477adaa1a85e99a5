/**
 * Where the page is: a path and parameters behind `#`, so that an address works on any host, in any
 * folder and on a disk. Every view's address holds its filters and can be kept or sent.
 */
import { useEffect, useState } from "preact/hooks";
import { type FilterName, type Filters, FILTERS, filtersIn } from "./filters";

export interface Route {
  /** Parts of the path: `["events", "1f3a…"]`; empty for the overview. */
  path: string[];
  params: URLSearchParams;
  filters: Filters;
}

export function routeOf(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const params = new URLSearchParams(query);
  return { path: path.split("/").filter(Boolean).map(decoded), params, filters: filtersIn(params) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

type Params = Record<string, string | undefined>;

/** The address of a view; parts are escaped, empty parameters left out. */
export function href(path: string | string[], params: Params = {}): string {
  const parts = (Array.isArray(path) ? path : path.split("/")).map(encodeURIComponent);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  const words = query.toString();
  return `#/${parts.join("/")}${words ? `?${words}` : ""}`;
}

/** The same view with some parameters changed; what is set to nothing goes. */
export function changed(route: Route, change: Params): string {
  const params = Object.fromEntries(route.params);
  return href(route.path, { ...params, ...change });
}

/** The same view with other filters. */
export function refiltered(route: Route, change: Partial<Record<FilterName, string | undefined>>) {
  return changed(route, change);
}

/** The same view without any filter. */
export function unfiltered(route: Route): string {
  return changed(route, Object.fromEntries(FILTERS.map((name) => [name, undefined])));
}

/** Goes to an address; `replace` leaves no entry in the browser's history. */
export function go(address: string, { replace = false } = {}): void {
  if (replace) {
    history.replaceState(history.state, "", address);
    dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    location.hash = address;
  }
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener("hashchange", follow);
    follow(); // the address may have changed between the first drawing and now
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}
