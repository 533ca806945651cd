import * as fc from "fast-check";
import type { ContactFields } from "../../contact/contact-fields.ts";
import { CONFLICT_POLICIES, type ConflictPolicy } from "../../merge/conflict-policy.ts";
import { arbitraryContact } from "./arbitrary-contact.ts";
import { googleCommand, type GoogleCommand } from "./google-command.ts";
import type { RunRequest } from "./import-scene.ts";
import { PORT_CALLS, type CrashPoint } from "./port-calls.ts";

/** The first or the second account of a user. */
type Account = 0 | 1;

interface ChangeCommand {
  readonly kind: "change";
  readonly account: Account;
  readonly command: GoogleCommand;
  /** Whether listings do not show it yet. */
  readonly lags: boolean;
}

interface RunCommand {
  readonly kind: "run";
  readonly account: Account;
  readonly request: RunRequest;
  /** Where one worker after another crashes. */
  readonly crashes: readonly CrashPoint[];
  /** What happens in Google between the steps. */
  readonly between: readonly GoogleCommand[];
  /** After so many steps the run is abandoned. */
  readonly stepsMax: number;
}

interface DecideCommand {
  readonly kind: "decide";
  readonly link: "must-link" | "cannot-link";
  readonly a: number;
  readonly b: number;
}

/** What a person does in Kith; records are named by their places. */
interface EditCommand {
  readonly kind: "edit";
  readonly account: Account;
  readonly act: "create" | "edit" | "remove" | "restore";
  readonly at: number;
  readonly fields: ContactFields;
}

/** What is pending is written into Google, and every answer is lost. */
interface PushCommand {
  readonly kind: "push";
  readonly account: Account;
  readonly lags: boolean;
}

/** Whom conflicts are decided for from now on. */
interface PolicyCommand {
  readonly kind: "policy";
  readonly policy: ConflictPolicy;
}

export type ImportCommand =
  | ChangeCommand
  | RunCommand
  | DecideCommand
  | EditCommand
  | PushCommand
  | PolicyCommand;

/** Mostly the first of the two. */
const account = fc.constantFrom<Account[]>(0, 0, 0, 1);

const runRequest: fc.Arbitrary<RunRequest> = fc.record({
  pageSize: fc.constantFrom(1, 2, 3, 5, 100),
  forceFull: fc.boolean(),
  dryRun: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  confirmed: fc.constantFrom(false, false, false, true),
  daysSinceFullSync: fc.constantFrom(0, 5.9, 6),
  ahead: fc.boolean(),
});

/** Any of a worker's calls, or one of a kind: some are rare. */
export const crashPoint: fc.Arbitrary<CrashPoint> = fc.oneof(
  fc.record({ call: fc.constant(null), nth: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ call: fc.constantFrom(...PORT_CALLS), nth: fc.constantFrom(1, 1, 2) }),
);

const runCommand: fc.Arbitrary<RunCommand> = fc.record({
  kind: fc.constant("run" as const),
  account,
  request: runRequest,
  crashes: fc.array(crashPoint, { maxLength: 3 }),
  between: fc.array(googleCommand, { maxLength: 4 }),
  stepsMax: fc.oneof(
    { weight: 4, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
    { weight: 1, arbitrary: fc.nat(5) },
  ),
});
const changeCommand: fc.Arbitrary<ChangeCommand> = fc.record({
  kind: fc.constant("change" as const),
  account,
  command: googleCommand,
  lags: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
const decideCommand: fc.Arbitrary<DecideCommand> = fc.record({
  kind: fc.constant("decide" as const),
  link: fc.constantFrom("must-link" as const, "cannot-link" as const),
  a: fc.nat(20),
  b: fc.nat(20),
});
const editCommand: fc.Arbitrary<EditCommand> = fc.record({
  kind: fc.constant("edit" as const),
  account,
  act: fc.constantFrom<EditCommand["act"][]>("create", "edit", "edit", "edit", "remove", "restore"),
  at: fc.nat(30),
  fields: arbitraryContact,
});
const pushCommand: fc.Arbitrary<PushCommand> = fc.record({
  kind: fc.constant("push" as const),
  account,
  lags: fc.boolean(),
});
const policyCommand: fc.Arbitrary<PolicyCommand> = fc.record({
  kind: fc.constant("policy" as const),
  policy: fc.constantFrom(...CONFLICT_POLICIES),
});
const people = fc
  .array(fc.record({ account, fields: arbitraryContact }), { maxLength: 12, size: "max" })
  .map((created) =>
    created.map(({ account, fields }): ChangeCommand => ({ ...change({ kind: "create", fields }), account })),
  );

function change(command: GoogleCommand): ChangeCommand {
  return { kind: "change", account: 0, command, lags: false };
}

function run(between: readonly GoogleCommand[] = [], pageSize = 5): RunCommand {
  return {
    kind: "run",
    account: 0,
    request: {
      pageSize,
      forceFull: false,
      dryRun: false,
      confirmed: false,
      daysSinceFullSync: 0,
      ahead: true,
    },
    crashes: [],
    between: [...between],
    stepsMax: Number.POSITIVE_INFINITY,
  };
}

function inKith(act: "remove" | "restore", at: number): EditCommand {
  return { kind: "edit", account: 0, act, at, fields: {} };
}

const place = fc.nat(30);
/** What single commands hardly ever come to: somebody comes back, a delta has many pages, many are missing at once. */
const story: fc.Arbitrary<readonly ImportCommand[]> = fc.oneof(
  fc
    .tuple(place, runCommand)
    .map(([at, between]): ImportCommand[] => [
      change({ kind: "delete", at }),
      between,
      change({ kind: "restore" }),
      run(),
    ]),
  fc
    .tuple(
      fc.array(fc.record({ at: place, fields: arbitraryContact }), { minLength: 6, maxLength: 9 }),
      runCommand,
    )
    .map(([edits, later]): ImportCommand[] => [
      ...edits.map(({ at, fields }) => change({ kind: "edit", at, fields })),
      { ...later, account: 0, between: [...later.between, { kind: "refuse-page-tokens" }] },
      ...edits.map(({ at, fields }) => change({ kind: "edit", at: at + 1, fields })),
      run([{ kind: "refuse-page-tokens" }], 2),
    ]),
  fc
    .tuple(fc.array(place, { minLength: 3, maxLength: 6 }), runCommand)
    .map(([gone, later]): ImportCommand[] => [
      ...gone.map((at) => change({ kind: "delete", at })),
      { ...later, account: 0, request: { ...later.request, forceFull: true, pageSize: 1 } },
    ]),
  // Edits against deletions of the same people.
  fc
    .tuple(
      fc.constantFrom<ConflictPolicy[]>("kith", "newest", "ask"),
      fc.array(fc.record({ at: place, fields: arbitraryContact }), { minLength: 6, maxLength: 9 }),
      fc.array(place, { minLength: 3, maxLength: 6 }),
    )
    .map(([policy, edits, gone]): ImportCommand[] => [
      { kind: "policy", policy },
      ...edits.map(({ at, fields }) => ({ kind: "edit", account: 0, act: "edit", at, fields }) as const),
      ...gone.map((at) => change({ kind: "delete", at })),
      run(),
    ]),
  // Removed here and brought back, before an import or after it.
  fc
    .tuple(fc.array(place, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([places, isImported]): ImportCommand[] => [
      ...places.map((at) => inKith("remove", at)),
      ...(isImported ? [run()] : []),
      ...places.map((at) => inKith("restore", at)),
    ]),
  // Removed here and changed there.
  fc
    .tuple(
      fc.constantFrom<ConflictPolicy[]>("google", "newest", "ask"),
      fc.array(place, { minLength: 3, maxLength: 5 }),
      fc.array(fc.record({ at: place, fields: arbitraryContact }), { minLength: 6, maxLength: 9 }),
    )
    .map(([policy, places, edits]): ImportCommand[] => [
      { kind: "policy", policy },
      ...places.map((at) => inKith("remove", at)),
      ...edits.map(({ at, fields }) => change({ kind: "edit", at, fields })),
      run(),
    ]),
);
const laterCommands = fc
  .array(
    fc.oneof(
      { weight: 16, arbitrary: changeCommand.map(only) },
      { weight: 8, arbitrary: runCommand.map(only) },
      { weight: 2, arbitrary: decideCommand.map(only) },
      { weight: 6, arbitrary: editCommand.map(only) },
      { weight: 3, arbitrary: pushCommand.map(only) },
      { weight: 1, arbitrary: policyCommand.map(only) },
      { weight: 3, arbitrary: story },
    ),
    { minLength: 6, maxLength: 20, size: "max" },
  )
  .map((parts) => parts.flat());

function only(command: ImportCommand): readonly ImportCommand[] {
  return [command];
}

/** What happens to two accounts of one user: people at first, a run, and then anything. */
export const importCommands = fc
  .tuple(people, laterCommands)
  .map(([created, later]): readonly ImportCommand[] => [...created, run(), ...later]);
