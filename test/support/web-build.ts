import { execFile } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const PACKAGES = fileURLToPath(new URL("../../packages", import.meta.url));

/** What the built dashboard is made of. */
const SOURCES = ["web/src", "web/public", "web/index.html", "web/vite.config.ts", "sdk/src"];

/** Builds the dashboard when it is missing or older than one of its sources. */
export async function buildWeb(): Promise<void> {
  const builtMs = await newestMs(join(PACKAGES, "web/dist/index.html"));
  const changedMs = await Promise.all(SOURCES.map((source) => newestMs(join(PACKAGES, source))));
  if (builtMs > Math.max(...changedMs)) return;
  await promisify(execFile)("pnpm", ["--silent", "--filter", "@kith/web", "build"], {
    cwd: PACKAGES,
    // Vitest's own "test" would build React for development: three times as large, and not what people run.
    env: { ...process.env, NODE_ENV: "production" },
  });
}

/** When a file, or the last of a folder's files, was changed; 0 when there is none. */
async function newestMs(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path, { recursive: true });
  const files = await Promise.all(names.map(async (name) => await stat(join(path, name))));
  return Math.max(0, ...files.map((file) => file.mtimeMs));
}
