import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { createApp, type AppOptions } from "../http/create-app.ts";
import { createLogger } from "../server/system-log.ts";
import { appRouter } from "../trpc/app-router.ts";
import { requireAccess } from "./access.ts";
import { accessOfProcedure } from "./procedure-access.ts";
import { ROUTE_ACCESS } from "./route-access.ts";

/** Which routes answer without a session, so that no table needs to say who may call them. */
const PUBLIC = ["GET /api/health"];

test("every procedure of the router says who may call it", () => {
  const paths = Object.keys(appRouter["_def"]["procedures"]);
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => accessOfProcedure(path) === undefined)).toEqual([]);
});

test("every route of REST says who may call it, and no other is named", () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const publicUrl = new URL("http://localhost:3001");
  // No route is called, so nothing that stands behind them is needed.
  const app = createApp({
    publicUrl,
    sessionKey: privateKey,
    clerk: null,
    webRoot: null,
    ...REST,
  } as AppOptions);
  const routes = app.routes
    .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !PUBLIC.includes(route));
  expect(new Set(routes)).toEqual(new Set(Object.keys(ROUTE_ACCESS)));
});

const REST: Pick<AppOptions, "allowedHosts" | "logger" | "now"> = {
  allowedHosts: new Set(),
  logger: createLogger("silent"),
  now: () => new Date(),
};

test("no token may do what only a person may: nor what no table names", () => {
  const all = { scopes: ["read", "sync"] as const };
  expect(() => requireAccess(all, "person")).toThrow(/for a signed-in person/);
  expect(() => requireAccess(all, accessOfProcedure("no.such"))).toThrow(/for a signed-in person/);
  expect(() => requireAccess({ scopes: null }, accessOfProcedure("no.such"))).not.toThrow();
});

test("nothing that decides, deletes, connects, or makes tokens is open to a token", () => {
  const open = Object.keys(appRouter["_def"]["procedures"]).filter(
    (path) => accessOfProcedure(path) !== "person",
  );
  const mutations = open.filter((path) => procedureTypeOf(path) === "mutation");
  // The check asks Google much, and changes nothing.
  expect(Object.fromEntries(mutations.map((path) => [path, accessOfProcedure(path)]))).toEqual({
    "sync.start": ["sync"],
    "sync.pause": ["sync"],
    "sync.resume": ["sync"],
    "sync.cancel": ["sync"],
    "sync.check": ["read"],
    "calendar.sync": ["sync"],
  });
});

interface ProcedureType {
  readonly _def: { readonly type: string };
}

function procedureTypeOf(path: string): string {
  // Flat by paths at run time, nested in its type.
  const procedures = appRouter["_def"]["procedures"] as unknown as Record<string, ProcedureType>;
  return procedures[path]?.["_def"].type ?? "";
}
