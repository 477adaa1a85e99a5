/** Brings the map's script to the page, once, and a worker that runs wherever the page lies. */
import type { Drawing, MapOptions } from "./main";

interface MapScript {
  createMap: (container: HTMLElement, options: MapOptions) => Promise<Drawing>;
}

declare global {
  interface Window {
    contestedMap?: MapScript;
    contestedWorker?: string;
  }
}

const files = document.documentElement.dataset;
let loading: Promise<MapScript> | null = null;

export function mapScript(): Promise<MapScript> {
  loading ??= load();
  return loading;
}

async function load(): Promise<MapScript> {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = files.mapStyle ?? "";
  document.head.append(style);
  await script(files.map ?? "");
  if (!window.contestedMap) throw new Error("The map's script did not start.");
  return window.contestedMap;
}

/** A page on a disk may start no worker from a file, but from a blob it may. */
export async function workerUrl(): Promise<string> {
  if (location.protocol !== "file:") return new URL(files.worker ?? "", document.baseURI).href;
  await script(files.workerText ?? "");
  return URL.createObjectURL(new Blob([window.contestedWorker ?? ""], { type: "text/javascript" }));
}

export function script(address: string): Promise<void> {
  return new Promise((done, failed) => {
    const element = document.createElement("script");
    element.src = address;
    element.onload = () => done();
    element.onerror = () => failed(new Error(`${address} could not be loaded.`));
    document.head.append(element);
  });
}
