import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openKithServer, TOKEN } from "./testing/kith-server.ts";
import { createRunLog, RUN_ID } from "./testing/run-log.ts";

const run = promisify(execFile);
const packageDirectory = fileURLToPath(new URL("..", import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");

let project: string;
let installed: string;

beforeAll(async () => {
  // Outside the workspace, where nothing of it can be found by accident.
  project = await mkdtemp(join(tmpdir(), "kith-sdk-"));
  await run("pnpm", ["run", "build"], { cwd: packageDirectory });
  await run("pnpm", ["pack", "--pack-destination", project], { cwd: packageDirectory });
  const [tarball] = (await readdir(project)).filter((name) => name.endsWith(".tgz"));
  await writeFile(
    join(project, "package.json"),
    JSON.stringify({ name: "a-client", type: "module", private: true }),
  );
  const options = ["--no-audit", "--no-fund", "--prefer-offline"];
  await run("npm", ["install", ...options, `./${tarball}`], { cwd: project });
  installed = join(project, "node_modules/@kith/sdk");
}, 300_000);

afterAll(() => rm(project, { recursive: true, force: true }));

describe("the packed package", () => {
  test("holds the bundle and its README, nothing of the workspace", async () => {
    const files = await readdir(installed, { recursive: true, withFileTypes: true });
    const names = files.filter((file) => file.isFile()).map(({ name }) => name);
    expect(names.sort()).toEqual([
      "LICENSE",
      "README.md",
      "index.d.ts",
      "index.js",
      "index.js.map",
      "package.json",
    ]);
    const { exports, dependencies } = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
    expect(exports).toEqual({ ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } });
    expect(Object.keys(dependencies).sort()).toEqual(["@trpc/client", "@trpc/server", "eventsource"]);
    expect(JSON.stringify(dependencies)).not.toMatch(/catalog:|workspace:/);
  });

  test.each(["index.d.ts", "index.js"])("%s imports its dependencies and nothing else", async (file) => {
    const text = withoutComments(await readFile(join(installed, "dist", file), "utf8"));
    const imports = text.matchAll(/^import [^"]*"([^"]+)"|\bimport\("([^"]+)"\)/gm);
    const packages = new Set(
      [...imports].map(([, head, inline]) => (head ?? inline ?? "").split("/").slice(0, 2).join("/")),
    );
    expect(["@trpc/client", "@trpc/server", "eventsource"]).toEqual(expect.arrayContaining([...packages]));
    expect(packages).toContain("eventsource");
    expect(text).not.toMatch(/@kith\/api|@kith\/core|zod|hono|kysely/i);
  });

  test("says nothing of what the server keeps in a request's context", async () => {
    const text = await readFile(join(installed, "dist/index.d.ts"), "utf8");
    expect(text).toContain("readonly internal: unknown");
    expect(text).not.toMatch(/userId|services|SignedIn|RequestContext/);
  });
});

const CLIENT = `
import { createKith, KithApiError, type Kith, type ProgressEvent, type RunView } from "@kith/sdk";

type IsAny<T> = 0 extends 1 & T ? true : false;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

const kith: Kith = createKith({ url: "http://localhost:3001", token: async () => "token", fetch });
const started: Promise<{ runId: string }> = kith.sync.start({ direction: "import" }, { signal: AbortSignal.timeout(1) });
const isAny: IsAny<typeof kith.sync>
  | IsAny<Parameters<typeof kith.sync.start>[0]>
  | IsAny<RunView> | IsAny<ProgressEvent>
  | IsAny<Awaited<ReturnType<typeof kith.contacts.list>>["items"][number]> = false;
const same: Same<RunView["status"], "queued" | "running" | "waiting-quota" | "needs-confirmation" | "paused" | "completed" | "failed" | "cancelled"> = true;

// @ts-expect-error -- no such direction
void kith.sync.start({ direction: "sideways" });
// @ts-expect-error -- a run's id is needed
void kith.sync.get();
// @ts-expect-error -- no such field
void kith.contacts.list().then(({ rows }) => rows);
// @ts-expect-error -- no such code
void (new KithApiError("TEAPOT", ""));

export async function follow(runId: string): Promise<number> {
  let processed = 0;
  for await (const event of kith.sync.watch(runId, { after: 1 })) {
    if (event.kind === "step-completed") processed = event.totalProcessed;
    // @ts-expect-error -- only a run-status has a status
    else if (event.kind === "stage-entered") event.status;
  }
  return processed;
}
export { isAny, same, started };
`;

/** For the examples, which are written for Node. */
const NODE_GLOBALS = "declare const process: { readonly env: Record<string, string | undefined> };";

describe.each(["nodenext", "bundler"])(
  "with moduleResolution %s, and every library's types checked",
  (resolution) => {
    const compile = async (name: string, sources: Record<string, string>): Promise<string> => {
      const directory = join(project, `${name}-${resolution}`);
      await mkdir(directory, { recursive: true });
      const compilerOptions = {
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        skipLibCheck: false,
        target: "es2024",
        lib: ["es2024", "esnext.disposable", "dom", "dom.iterable"],
        types: [],
        module: resolution === "nodenext" ? "nodenext" : "esnext",
        moduleResolution: resolution,
      };
      const files = {
        "tsconfig.json": JSON.stringify({ compilerOptions }),
        "globals.d.ts": NODE_GLOBALS,
        ...sources,
      };
      for (const [file, text] of Object.entries(files)) await writeFile(join(directory, file), text);
      const { stdout } = await run(process.execPath, [tsc, "-p", directory]).catch(
        (error: { stdout: string }) => error,
      );
      return stdout;
    };

    test("a client type-checks, and its mistakes do not", async () => {
      expect(await compile("client", { "client.ts": CLIENT })).toBe("");
    });

    test("a mistake is found (the check can fail)", async () => {
      const mistake = 'import { createKith } from "@kith/sdk"; createKith({ url: 1 });';
      expect(await compile("mistake", { "mistake.ts": mistake })).toContain("TS2322");
    });

    test("every example of the declarations and of the README type-checks", async () => {
      const declarations = await readFile(join(installed, "dist/index.d.ts"), "utf8");
      const readme = await readFile(join(installed, "README.md"), "utf8");
      const examples = [declarations.replaceAll(/^ *\* ?/gm, ""), readme].flatMap((text) =>
        [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ""]) => code),
      );
      expect(examples.length).toBeGreaterThan(8);
      const files = examples.map((code, index) => [`example-${index}.ts`, `${code}\nexport {};\n`]);
      expect(await compile("examples", Object.fromEntries(files))).toBe("");
    });
  },
);

test("it runs in Node against a real server, and lets the process end", async () => {
  const log = createRunLog();
  log.recordStatus("running");
  log.recordStep();
  log.recordStatus("completed");
  const server = await openKithServer({
    sync: { progress: log.progress, get: async () => log.view() },
    contacts: { list: async (_user, { q }) => ({ items: [], nextCursor: q, total: 0 }) },
  });
  const program = `
    import { createKith, KithApiError } from "@kith/sdk";
    const kith = createKith({ url: process.argv[2], token: async () => process.argv[3] });
    const seqs = [];
    for await (const event of kith.sync.watch("${RUN_ID}")) seqs.push(event.seq);
    const { nextCursor } = await kith.contacts.list({ q: "Ada" });
    const code = await kith.sync.get({ runId: "none" }).catch((error) => KithApiError.isInstance(error) && error.code);
    console.log(JSON.stringify({ seqs, nextCursor, code }));
  `;
  const file = join(project, "program.mjs");
  await writeFile(file, program);
  const { stdout, stderr } = await run(process.execPath, [file, server.url, TOKEN]);
  await server.close();
  expect(JSON.parse(stdout)).toEqual({ seqs: [1, 2, 3], nextCursor: "Ada", code: "INPUT_INVALID" });
  expect(stderr).toBe("");
});

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/^\s*\/\/.*$/gm, "");
}
