import { availableParallelism } from "node:os";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

// Every project resolves the workspace's packages to their sources; see "Source condition" in AGENTS.md. No "import" and
// "default" here: Vitest hands the list on to Node, whose require() would then get the ESM side of CommonJS packages.
// Twice: tests are resolved by the first, a project's global setup by the second.
const resolve = { conditions: ["@kith/source", "node"] };

// Vitest's own choice, one less than there are processors, would leave one of two idle. A worker that runs tests of the
// api grows to 1 GB, with PGlite's memory.
const maxWorkers = Math.min(availableParallelism(), 4);

function project(test: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration {
  return {
    ssr: { resolve },
    environments: { __vitest__: { resolve } },
    // Files share a process and the modules in it: loading them anew for each file took a third of the processor's time
    // of the api's tests. So a test puts back what it changes of its process.
    test: { testTimeout: 60_000, hookTimeout: 60_000, isolate: false, maxWorkers, ...test },
  };
}

/** What a test needs is the suffix of its name; each need is a project. */
export default defineConfig({
  test: {
    reporters: ["default", "./scripts/closing-line-reporter.ts"],
    maxWorkers,
    projects: [
      project({ name: "core", include: ["packages/core/src/**/*.test.ts"] }),
      project({ name: "google-emulator", include: ["packages/google-emulator/src/**/*.test.ts"] }),
      project({
        name: "api",
        include: ["packages/api/src/**/*.test.ts"],
        exclude: ["**/*.pg.test.ts"],
      }),
      project({
        name: "postgres",
        include: ["packages/api/src/**/*.pg.test.ts"],
        globalSetup: ["packages/api/src/testing/postgres-server.ts"],
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      project({
        name: "sdk",
        include: ["packages/sdk/src/**/*.test.ts"],
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      project({ name: "web", include: ["packages/web/src/**/*.test.{ts,tsx}"] }),
      project({
        name: "end-to-end",
        include: ["test/**/*.e2e.test.ts"],
        testTimeout: 300_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});
