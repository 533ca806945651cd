import { expect, test } from "vitest";
import type { ExportHistory } from "./testing/export-command.ts";
import { expectHistory } from "./testing/export-history.ts";

/** Found by the search, seed -1744974223. */
test("a value taken away while a batch carries it does not come back when Google answers with an error and spells another field its own way", async () => {
  const person = { kind: "change", change: { kind: "google-create", name: "Ann", edit: null } } as const;
  const run = {
    kind: "run",
    forceFull: false,
    dryRun: false,
    confirmed: true,
    windowSize: 25_000,
    faults: [],
    interruptions: [],
    between: [],
  } as const;
  const takenAway = { kind: "kith-edit-all", edit: { kind: "remove", field: "nicknames", at: 0 } } as const;
  const history: ExportHistory = {
    policy: "newest",
    personsMax: 25_000,
    limitKnown: false,
    commands: [
      ...Array.from({ length: 6 }, () => person),
      { ...run, direction: "both", forceFull: true },
      {
        kind: "change",
        change: { kind: "kith-edit-all", edit: { kind: "add", field: "nicknames", times: 1 } },
      },
      {
        ...run,
        direction: "export",
        interruptions: [{ call: "send", nth: 1, event: { kind: "change", change: takenAway } }],
        // Google takes the blank away; and one of the six is gone, so that it answers with an error.
        between: [
          { kind: "kith-edit-all", edit: { kind: "rename", name: "Bea " } },
          { kind: "google-delete", at: 0 },
        ],
      },
    ],
  };
  await expect(expectHistory(history)).resolves.toBeUndefined();
});
