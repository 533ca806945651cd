import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Kith with hot reload: Vite serves the dashboard and passes /api and /trpc on to the API, as its config says. */
const WEB_URL = "http://localhost:5173";
const API_URL = "http://localhost:3001";
const ROOT = fileURLToPath(new URL("..", import.meta.url));

// Google leads the browser back to PUBLIC_URL: it must be where the dashboard is.
const environment = { ...process.env, PORT: new URL(API_URL).port, PUBLIC_URL: WEB_URL };

/** In a process group of its own: Ctrl-C reaches it through this script only, once, and so it ends in order. */
function start(parameters: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, parameters, { cwd, env: environment, stdio: "inherit", detached: true });
}

function findVite(): string {
  const manifest = createRequire(join(ROOT, "packages/web/package.json")).resolve("vite/package.json");
  return join(dirname(manifest), "bin/vite.js");
}

const watchApi = ["--watch", "--watch-preserve-output", "--conditions=@kith/source"];
const api = start([...watchApi, "packages/api/src/main.ts"], ROOT);
const web = start(
  [findVite(), "--port", new URL(WEB_URL).port, "--strictPort", "--clearScreen", "false"],
  join(ROOT, "packages/web"),
);
console.log(`\n  Dashboard with hot reload: ${WEB_URL}\n  API: ${API_URL} (Ctrl-C ends both)\n`);

const ends = [once(api, "exit"), once(web, "exit")];
const end = (): void => {
  for (const child of [api, web]) child.kill("SIGTERM");
};
process.on("SIGINT", end).on("SIGTERM", end).on("SIGHUP", end);
// One of them alone is of no use.
await Promise.race(ends);
end();
await Promise.all(ends);
