import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { buildWeb } from "./support/web-build.ts";

const DIST = fileURLToPath(new URL("../packages/web/dist", import.meta.url));

/** Of the JavaScript that a page needs before it can be seen, compressed. */
const FIRST_LOAD_BYTES = 200_000;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

test("every page's first load is at most 200 kB of compressed JavaScript", async () => {
  await buildWeb();
  const manifest = JSON.parse(await readFile(join(DIST, ".vite/manifest.json"), "utf8")) as Record<
    string,
    Chunk
  >;
  const chunkOf = (name: string): Chunk => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`The build has no chunk ${name}.`);
    return chunk;
  };
  /** A chunk and all that it imports at once. */
  const closure = (name: string, seen = new Set<string>()): ReadonlySet<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const imported of chunkOf(name).imports ?? []) closure(imported, seen);
    return seen;
  };
  const sizes = new Map<string, number>();
  for (const [name, { file }] of Object.entries(manifest)) {
    if (file.endsWith(".js")) sizes.set(name, gzipSync(await readFile(join(DIST, file))).length);
  }

  const pages = (chunkOf("index.html").dynamicImports ?? []).filter((name) => name.endsWith("-page.tsx"));
  expect(pages.length).toBeGreaterThanOrEqual(7);
  const loads = pages.map((page) => {
    const needed = new Set([...closure("index.html"), ...closure(page)]);
    return { page, bytes: [...needed].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0) };
  });
  expect(loads.filter(({ bytes }) => bytes > FIRST_LOAD_BYTES)).toEqual([]);
  // The sum is of something: no page does without React and the router.
  expect(Math.min(...loads.map(({ bytes }) => bytes))).toBeGreaterThan(80_000);
});
