import * as fc from "fast-check";
import { arbitraryContact } from "./arbitrary-contact.ts";
import { googleCommand } from "./google-command.ts";

/** Mostly the first of the two. */
const account = fc.constantFrom(0, 0, 0, 1);

const runRequest = fc.record({
  pageSize: fc.constantFrom(1, 2, 3, 5, 100),
  forceFull: fc.boolean(),
  dryRun: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  confirmed: fc.constantFrom(false, false, false, true),
  daysSinceFullSync: fc.constantFrom(0, 5.9, 6),
  ahead: fc.boolean(),
});

const runCommand = fc.record({
  kind: fc.constant("run" as const),
  account,
  request: runRequest,
  /** The calls at which one worker after another crashes. */
  crashes: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }),
  /** What happens in Google between the steps. */
  between: fc.array(googleCommand, { maxLength: 4 }),
  /** After so many steps the run is abandoned. */
  stepsMax: fc.oneof(
    { weight: 4, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
    { weight: 1, arbitrary: fc.nat(5) },
  ),
});
const changeCommand = fc.record({
  kind: fc.constant("change" as const),
  account,
  command: googleCommand,
  lags: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
const decideCommand = fc.record({
  kind: fc.constant("decide" as const),
  link: fc.constantFrom("must-link" as const, "cannot-link" as const),
  a: fc.nat(20),
  b: fc.nat(20),
});
const people = fc
  .array(fc.record({ account, fields: arbitraryContact }), { maxLength: 12, size: "max" })
  .map((created) =>
    created.map(({ account, fields }) => ({
      kind: "change" as const,
      account,
      command: { kind: "create" as const, fields },
      lags: false,
    })),
  );
const laterCommands = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: changeCommand },
    { weight: 4, arbitrary: runCommand },
    { weight: 1, arbitrary: decideCommand },
  ),
  { minLength: 6, maxLength: 20, size: "max" },
);

const FIRST_RUN: RunCommand = {
  kind: "run",
  account: 0,
  request: {
    pageSize: 5,
    forceFull: false,
    dryRun: false,
    confirmed: false,
    daysSinceFullSync: 0,
    ahead: true,
  },
  crashes: [],
  between: [],
  stepsMax: Number.POSITIVE_INFINITY,
};
/** What happens to two accounts of one user: people at first, a run, and then anything. */
export const importCommands = fc
  .tuple(people, laterCommands)
  .map(([created, later]): readonly ImportCommand[] => [...created, FIRST_RUN, ...later]);

type ArbitraryValue<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;
export type ImportCommand = ArbitraryValue<typeof laterCommands>[number];
type RunCommand = Extract<ImportCommand, { kind: "run" }>;
