import { defineConfig } from "vitest/config";

// Every project resolves the workspace's packages to their sources; see "Source condition" in AGENTS.md. No "import" and
// "default" here: Vitest hands the list on to Node, whose require() would then get the ESM side of CommonJS packages.
// Twice: tests are resolved by the first, a project's global setup by the second.
const resolve = { conditions: ["@kith/source", "node"] };
const sources = { ssr: { resolve }, environments: { __vitest__: { resolve } } };

/** What a test needs is the suffix of its name; each need is a project. */
export default defineConfig({
  test: {
    reporters: ["default", "./scripts/closing-line-reporter.ts"],
    projects: [
      {
        ...sources,
        test: { name: "core", include: ["packages/core/src/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        ...sources,
        test: {
          name: "google-emulator",
          include: ["packages/google-emulator/src/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        ...sources,
        test: {
          name: "api",
          include: ["packages/api/src/**/*.test.ts"],
          exclude: ["**/*.pg.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...sources,
        test: {
          name: "postgres",
          include: ["packages/api/src/**/*.pg.test.ts"],
          globalSetup: ["packages/api/src/testing/postgres-server.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...sources,
        test: {
          name: "sdk",
          include: ["packages/sdk/src/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...sources,
        test: { name: "web", include: ["packages/web/src/**/*.test.{ts,tsx}"], testTimeout: 60_000 },
      },
      {
        ...sources,
        test: {
          name: "end-to-end",
          include: ["test/**/*.e2e.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
