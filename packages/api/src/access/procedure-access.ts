import type { AppRouter } from "../trpc/app-router.ts";
import type { Access } from "./access.ts";

type PathsOf<Routes, Prefix extends string = ""> = {
  [Name in keyof Routes & string]: Routes[Name] extends { readonly _def: { readonly procedure: true } }
    ? `${Prefix}${Name}`
    : PathsOf<Routes[Name], `${Prefix}${Name}.`>;
}[keyof Routes & string];

export type ProcedurePath = PathsOf<AppRouter["_def"]["record"]>;

const READ = ["read"] as const;
const SYNC = ["sync"] as const;
/** Who starts a run must be able to follow it; who reads may see how it goes. */
const FOLLOW = ["read", "sync"] as const;

/**
 * Who may call which procedure. Total over the router: one that is added there does not compile until it stands here.
 * What changes contacts by a person's word, the account, the settings, or who may do what, is for persons.
 */
const PROCEDURE_ACCESS: Readonly<Record<ProcedurePath, Access>> = {
  "sync.start": SYNC,
  "sync.pause": SYNC,
  "sync.resume": SYNC,
  "sync.cancel": SYNC,
  "sync.get": FOLLOW,
  "sync.list": FOLLOW,
  "sync.failures": FOLLOW,
  "sync.progress": FOLLOW,
  // These show the contacts' values.
  "sync.plan": READ,
  "sync.check": READ,
  "contacts.list": READ,
  "contacts.deleted": READ,
  "contacts.get": READ,
  "contacts.history": READ,
  "contacts.explain": READ,
  "contacts.choose": "person",
  "duplicates.list": READ,
  "duplicates.acts": READ,
  "duplicates.explain": READ,
  "duplicates.decide": "person",
  "duplicates.undo": "person",
  "duplicates.separate": "person",
  "google.status": FOLLOW,
  "google.disconnect": "person",
  "calendar.calendars": READ,
  "calendar.events": READ,
  "calendar.sync": SYNC,
  "settings.get": READ,
  "settings.llm": READ,
  "settings.update": "person",
  "training.preview": READ,
  "training.adopt": "person",
  "stats.get": READ,
  "tokens.create": "person",
  "tokens.list": "person",
  "tokens.revoke": "person",
  "session.signOutEverywhere": "person",
  "session.moveLocalData": "person",
};

/** Undefined for a path that the router does not have. */
export function accessOfProcedure(path: string): Access | undefined {
  return Object.hasOwn(PROCEDURE_ACCESS, path) ? PROCEDURE_ACCESS[path as ProcedurePath] : undefined;
}
