import * as fc from "fast-check";
import { CONFLICT_POLICIES, type ConflictPolicy } from "../../merge/conflict-policy.ts";
import { LAG_MAX, MINUTE, PROPAGATION, SECOND } from "./model-clock.ts";
import { fieldEdit, type FieldEdit } from "./side-edit.ts";
import { EXPORT_CALLS, type Interruption } from "./worker-calls.ts";
import type { WriteFault } from "./write-fault.ts";

/** Something that people do, on either side. Contacts and persons are named by their place. */
export type SideChange = GoogleChange | KithChange;

export type GoogleChange =
  | { readonly kind: "google-create"; readonly name: string; readonly edit: FieldEdit | null }
  | { readonly kind: "google-edit"; readonly at: number; readonly edit: FieldEdit }
  | { readonly kind: "google-delete"; readonly at: number }
  | { readonly kind: "google-rename"; readonly at: number; readonly tombstone: boolean };

export type KithChange =
  | { readonly kind: "kith-create"; readonly name: string; readonly edit: FieldEdit | null }
  | { readonly kind: "kith-edit"; readonly at: number; readonly edit: FieldEdit }
  /** Many contacts are edited alike, so that their writes make a batch. */
  | { readonly kind: "kith-edit-all"; readonly edit: FieldEdit }
  | { readonly kind: "kith-remove" | "kith-restore"; readonly at: number }
  | { readonly kind: "kith-remove-some"; readonly count: number }
  | { readonly kind: "kith-join"; readonly at: number; readonly other: number }
  /** The two newest contacts. */
  | { readonly kind: "kith-join-last" };

/** What happens to a worker at one of its calls. */
export type WorkerEvent =
  /** The process is gone. */
  | { readonly kind: "crash" }
  /** It stands still for a while; another one may take the run over meanwhile. */
  | { readonly kind: "stall"; readonly ms: number; readonly successor: boolean }
  | { readonly kind: "change"; readonly change: SideChange };

export interface RunCommand {
  readonly kind: "run";
  readonly direction: "export" | "both";
  readonly forceFull: boolean;
  readonly dryRun: boolean;
  readonly confirmed: boolean;
  readonly windowSize: number;
  readonly faults: readonly (WriteFault | null)[];
  readonly interruptions: readonly Interruption<WorkerEvent>[];
  readonly between: readonly SideChange[];
}

export type ExportCommand =
  | { readonly kind: "change"; readonly change: SideChange }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "lag"; readonly ms: number }
  | RunCommand;

export interface ExportHistory {
  readonly policy: ConflictPolicy;
  /** Google's limit, small enough to be met; the guard may not know of it. */
  readonly personsMax: number;
  readonly limitKnown: boolean;
  readonly commands: readonly ExportCommand[];
}

const at = fc.nat(30);
const kind = <Kind extends string>(name: Kind) => fc.constant(name);
const name = fc.constantFrom("Ann", "Bea ", "Cid");
const optionalEdit = fc.option(fieldEdit, { nil: null });

export const sideChange: fc.Arbitrary<SideChange> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: kind("google-create"), name, edit: optionalEdit }) },
  { weight: 5, arbitrary: fc.record({ kind: kind("kith-create"), name, edit: optionalEdit }) },
  { weight: 5, arbitrary: fc.record({ kind: kind("google-edit"), at, edit: fieldEdit }) },
  { weight: 6, arbitrary: fc.record({ kind: kind("kith-edit"), at, edit: fieldEdit }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("google-delete"), at }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("kith-remove"), at }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("kith-restore"), at }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("google-rename"), at, tombstone: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("kith-join"), at, other: at }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("kith-join-last") }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("kith-edit-all"), edit: fieldEdit }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind("kith-remove-some"), count: fc.constantFrom(2, 11) }),
  },
);

const writeFault: fc.Arbitrary<WriteFault> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: kind("lost"), done: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind("late"),
      afterMs: fc.constantFrom(9 * SECOND, 40 * SECOND, 4 * MINUTE),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kind("partial"), doneUpTo: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("rate-limited") }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("access-lost") }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("false-stale") }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("refused") }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("broken"), done: fc.boolean() }) },
);

const workerEvent: fc.Arbitrary<WorkerEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kind("crash") }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind("stall"),
      ms: fc.constantFrom(5 * SECOND, 9 * SECOND, 30 * SECOND),
      successor: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kind("change"), change: sideChange }) },
);

const interruption: fc.Arbitrary<Interruption<WorkerEvent>> = fc.oneof(
  fc.record({ call: fc.constant(null), nth: fc.integer({ min: 1, max: 30 }), event: workerEvent }),
  fc.record({
    call: fc.constantFrom(...EXPORT_CALLS),
    nth: fc.constantFrom(1, 1, 2, 3),
    event: workerEvent,
  }),
);

const runCommand: fc.Arbitrary<RunCommand> = fc.record({
  kind: kind("run"),
  direction: fc.constantFrom("export" as const, "both" as const),
  forceFull: fc.constantFrom(false, false, false, true),
  dryRun: fc.constantFrom(false, false, false, false, false, true),
  confirmed: fc.constantFrom(true, true, true, false),
  windowSize: fc.constantFrom(25_000, 25_000, 3),
  faults: fc.array(fc.option(writeFault, { freq: 2, nil: null }), { maxLength: 6 }),
  interruptions: fc.array(interruption, { maxLength: 3 }),
  between: fc.array(sideChange, { maxLength: 3 }),
});

const command: fc.Arbitrary<ExportCommand> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: kind("change"), change: sideChange }) },
  { weight: 6, arbitrary: runCommand },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind("wait"),
      ms: fc.constantFrom(SECOND, MINUTE, PROPAGATION + MINUTE, 8 * 24 * 60 * MINUTE),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: kind("lag"), ms: fc.constantFrom(0, MINUTE, LAG_MAX) }),
  },
);

/** What single commands hardly ever come to: of two new contacts one may be in Google, and they are joined. */
const joinedWhileOpen: fc.Arbitrary<readonly ExportCommand[]> = fc
  .tuple(runCommand, runCommand, fc.boolean())
  .map(([first, second, done]) => [
    { kind: "change", change: { kind: "kith-create", name: "Ann", edit: null } },
    { kind: "change", change: { kind: "kith-create", name: "Cid", edit: null } },
    { ...first, dryRun: false, confirmed: true, faults: [{ kind: "refused" }, { kind: "lost", done }] },
    { kind: "change", change: { kind: "kith-join-last" } },
    second,
  ]);

/** A batch of creates, of which Google does some and answers with an error. */
const partialBatch: fc.Arbitrary<readonly ExportCommand[]> = fc
  .tuple(runCommand, fc.integer({ min: 6, max: 9 }), fc.nat(9))
  .map(([run, count, doneUpTo]) => [
    ...Array.from({ length: count }, (): ExportCommand => ({
      kind: "change",
      change: { kind: "kith-create", name: "Cid", edit: null },
    })),
    { ...run, dryRun: false, confirmed: true, faults: [{ kind: "partial", doneUpTo }] },
  ]);

/** An edit is taken back while its write is on the way. */
const editedBack: fc.Arbitrary<readonly ExportCommand[]> = fc
  .tuple(runCommand, runCommand)
  .map(([first, second]) => [
    { kind: "change", change: { kind: "google-create", name: "Ann", edit: null } },
    {
      ...first,
      direction: "both",
      forceFull: true,
      dryRun: false,
      confirmed: true,
      faults: [],
      interruptions: [],
    },
    {
      kind: "change",
      change: { kind: "kith-edit-all", edit: { kind: "add", field: "nicknames", times: 1 } },
    },
    {
      ...second,
      direction: "export",
      dryRun: false,
      confirmed: true,
      faults: [],
      interruptions: [
        {
          call: "send",
          nth: 1,
          event: {
            kind: "change",
            change: { kind: "kith-edit-all", edit: { kind: "remove", field: "nicknames", at: 0 } },
          },
        },
      ],
    },
  ]);

/** Many contacts are made, and removed again. */
const manyRemoved: fc.Arbitrary<readonly ExportCommand[]> = fc
  .tuple(runCommand, runCommand)
  .map(([first, second]) => [
    ...Array.from({ length: 11 }, (): ExportCommand => ({
      kind: "change",
      change: { kind: "kith-create", name: "Ann", edit: null },
    })),
    { ...first, dryRun: false, confirmed: true, faults: [], interruptions: [] },
    { kind: "change", change: { kind: "kith-remove-some", count: 25 } },
    { ...second, dryRun: false, confirmed: true },
  ]);

const people = fc.array(
  fc.record({
    kind: fc.constantFrom("google-create" as const, "kith-create" as const),
    name,
    edit: optionalEdit,
  }),
  { minLength: 2, maxLength: 14, size: "max" },
);

/** What happens to one account: people at first, a clean run, and then anything. */
export const exportHistory: fc.Arbitrary<ExportHistory> = fc
  .record({
    policy: fc.constantFrom(...CONFLICT_POLICIES),
    personsMax: fc.constantFrom(25_000, 25_000, 14),
    limitKnown: fc.boolean(),
    people,
    later: fc
      .array(
        fc.oneof(
          { weight: 30, arbitrary: command.map((one): readonly ExportCommand[] => [one]) },
          { weight: 1, arbitrary: joinedWhileOpen },
          { weight: 1, arbitrary: partialBatch },
          { weight: 1, arbitrary: manyRemoved },
          { weight: 1, arbitrary: editedBack },
        ),
        { minLength: 4, maxLength: 20, size: "max" },
      )
      .map((parts) => parts.flat()),
  })
  .map(({ people, later, ...history }) => ({
    ...history,
    commands: [...people.map((change) => ({ kind: "change" as const, change })), ...later],
  }));
