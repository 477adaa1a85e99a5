/**
 * Builds the page into the Python package: `node build.mjs [OUT]`.
 *
 * The scripts are plain ones, not modules, so that the same files work from a server, from any
 * folder of a web host, and from a disk by file://, where a browser loads no modules. The map is a
 * script of its own, loaded when a map is first shown; so is its worker.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = process.argv[2] ?? fileURLToPath(new URL("../src/contested/web/static/", import.meta.url));
const assets = `${out}/assets/`;

/** Bundles an entry as one plain script; returns its code and its styles. */
async function bundled(entry, name) {
  const result = await build({
    configFile: false,
    root: here,
    logLevel: "warn",
    publicDir: false,
    define: { "process.env.NODE_ENV": '"production"' },
    esbuild: { jsx: "automatic", jsxImportSource: "preact", legalComments: "none" },
    build: {
      write: false,
      target: "es2022",
      cssMinify: true,
      lib: { entry: `${here}src/${entry}`, name, formats: ["iife"], fileName: name },
    },
  });
  const parts = result.flatMap(({ output }) => output);
  return {
    code: parts.find(({ type }) => type === "chunk").code,
    css: String(parts.find(({ fileName }) => fileName.endsWith(".css"))?.source ?? ""),
  };
}

/** Writes a file under a name that holds a hash of its content; returns its path in the page. */
function asset(name, ending, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const file = `${name}-${hash}.${ending}`;
  writeFileSync(assets + file, content);
  return `assets/${file}`;
}

function worker() {
  const code = readFileSync(`${here}node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs`, "utf8");
  const plain = code.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
  return {
    worker: asset("map-worker", "mjs", plain),
    // A page on a disk may start a worker from a blob only: the same code, as a string.
    workerText: asset("map-worker", "js", `window.contestedWorker=${JSON.stringify(plain)};`),
  };
}

rmSync(out, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
const app = await bundled("main.tsx", "contestedPage");
const map = await bundled("map/main.ts", "contestedMap");
const files = {
  app: asset("app", "js", app.code),
  style: asset("app", "css", app.css),
  map: asset("map", "js", map.code),
  mapStyle: asset("map", "css", map.css),
  icon: asset("icon", "svg", readFileSync(`${here}src/icon.svg`)),
  ...worker(),
};
const page = readFileSync(`${here}index.html`, "utf8");
writeFileSync(`${out}/index.html`, page.replace(/\{(\w+)\}/g, (whole, name) => files[name] ?? whole));
for (const name of ["app", "style", "map"]) {
  console.log(`${files[name]}: ${Math.round(readFileSync(`${out}/${files[name]}`).length / 1000)} kB`);
}
