import { describe, expect, test } from "vitest";
import type { ContactFields } from "../contact/contact-fields.ts";
import type { ConflictPolicy } from "../merge/conflict-policy.ts";
import { agreedSides, conflictedFields, effectiveFields } from "../merge/record-sides.ts";
import type { ExportPorts } from "./export-context.ts";
import { expectConverged } from "./testing/export-laws.ts";
import type { RunCommand, SideChange } from "./testing/export-command.ts";
import type { RecordRow } from "./testing/export-database.ts";
import { ExportWorld, QUIET_RUN } from "./testing/export-world.ts";
import { LAG_MAX, MINUTE, PROPAGATION } from "./testing/model-clock.ts";
import { changeSide } from "./testing/side-change.ts";
import type { WriteFault } from "./testing/write-fault.ts";

function worldWith({ policy = "newest", personsMax = 25_000, limitKnown = true } = {}): ExportWorld {
  return new ExportWorld({ policy: policy as ConflictPolicy, personsMax, limitKnown });
}

function change(world: ExportWorld, ...changes: readonly SideChange[]): void {
  for (const one of changes) changeSide(world, one);
}

const born: SideChange = { kind: "kith-create", name: "Ann", edit: null };
const person: SideChange = { kind: "google-create", name: "Ann", edit: null };
const addEmail = { kind: "add", field: "emailAddresses", times: 1 } as const;

async function run(world: ExportWorld, command: Partial<RunCommand> = {}): Promise<void> {
  await world.run({ ...QUIET_RUN, direction: "export", ...command });
}

async function both(world: ExportWorld, command: Partial<RunCommand> = {}): Promise<void> {
  await world.run({ ...QUIET_RUN, forceFull: true, ...command });
}

/** What the journal's writes have come to, in the order in which they were sent. */
function outcomes({ database }: ExportWorld): readonly string[] {
  return database.journal.map(({ kind, state, reason }) => [kind, state, reason ?? ""].join(" ").trim());
}

function only(world: ExportWorld): RecordRow {
  const [row] = world.database.records;
  if (row === undefined) throw new Error("There is a record.");
  return row;
}

function onlyPerson({ account }: ExportWorld): ContactFields {
  return account.ownFields(account.resourceNames[0] ?? "");
}

describe("nobody is doubled", () => {
  test.each([
    ["after Google did it", { count: 20, windowSize: 5, done: true }],
    ["before Google did it", { count: 20, windowSize: 5, done: false }],
    ["after Google did them in a batch", { count: 200, windowSize: 25_000, done: true }],
    ["before Google did them in a batch", { count: 200, windowSize: 25_000, done: false }],
  ])(
    "creates whose answers are all lost %s end, after the propagation time, with one person each",
    async (_, the) => {
      const { count, windowSize, done } = the;
      const world = worldWith();
      change(world, ...Array.from({ length: count }, () => born));
      const faults = Array.from({ length: count }, (): WriteFault => ({ kind: "lost", done }));
      await run(world, { windowSize, faults });
      expect(world.database.run.counters).toMatchObject({ exported: 0, unconfirmed: count });
      expect(world.account.resourceNames).toHaveLength(done ? count : 0);
      world.clock.advance(2 * PROPAGATION);
      await run(world, { windowSize });
      expect(world.database.run.counters).toMatchObject({ exported: count, unconfirmed: 0, failed: 0 });
      expect(world.account.resourceNames).toHaveLength(count);
      expectConverged(world);
    },
  );

  test("a create without an answer is not sent again before the propagation time is over, and blocks nobody else", async () => {
    const world = worldWith();
    change(world, born);
    await run(world, { faults: [{ kind: "lost", done: true }] });
    change(world, born);
    world.account.lag = 5 * MINUTE;
    await run(world);
    await run(world);
    expect(outcomes(world)).toEqual(["create unconfirmed UNKNOWN", "create confirmed"]);
    world.clock.advance(2 * PROPAGATION);
    await run(world);
    expect(outcomes(world)).toEqual(["create confirmed", "create confirmed"]);
    expect(world.account.resourceNames).toHaveLength(2);
  });

  test("who is made anew is not taken for his former person, whom a listing that lags behind still shows", async () => {
    const world = worldWith();
    change(world, born);
    await run(world);
    change(world, born);
    const lost: WriteFault = { kind: "lost", done: false };
    await run(world, { faults: [lost] });
    world.clock.advance(9 * MINUTE);
    world.account.lag = LAG_MAX;
    change(world, { kind: "kith-remove", at: 0 });
    await run(world);
    change(world, { kind: "kith-restore", at: 0 });
    await run(world, { faults: [lost] });
    world.clock.advance(2 * MINUTE);
    await run(world);
    expect(world.database.records.map(({ resourceName }) => resourceName !== null)).toEqual([false, true]);
    world.clock.advance(2 * PROPAGATION);
    await run(world);
    expectConverged(world);
    expect(world.account.resourceNames).toHaveLength(2);
  });

  test("a person whom an import has taken for somebody new is not created once more for the record that made him", async () => {
    const world = worldWith();
    change(world, born);
    await run(world, { faults: [{ kind: "lost", done: true }] });
    const [name = ""] = world.account.resourceNames;
    const recordId = world.newId();
    const sides = agreedSides(world.account.ownFields(name));
    const imported = { ...only(world), recordId, contactId: recordId, resourceName: name, sides };
    world.database.putRecord({ ...imported, etag: "#1", remote: "{}" });
    world.clock.advance(2 * PROPAGATION);
    await run(world);
    expect({ sent: world.sent, people: world.account.resourceNames }).toEqual({ sent: 1, people: [name] });
    expect(outcomes(world)).toEqual(["create confirmed"]);
    expect(world.database.records.map(({ deleted }) => deleted)).toEqual([true, false]);
  });

  test("four runs over an account with joined duplicates write nothing", async () => {
    const world = worldWith();
    change(world, ...Array.from({ length: 20 }, () => person));
    for (const forceFull of [true, false, true, false]) {
      await both(world, { forceFull });
      for (let at = 0; at < 8; at += 2) change(world, { kind: "kith-join", at, other: at + 1 });
    }
    expect({ sent: world.sent, journal: outcomes(world) }).toEqual({ sent: 0, journal: [] });
    expect(world.account.resourceNames).toHaveLength(20);
  });

  test("a contact born in Kith that is joined to a person waits, and of two born ones of a contact the first is made", async () => {
    const world = worldWith();
    change(world, person);
    await both(world);
    change(world, born, { kind: "kith-join-last" }, born, born, { kind: "kith-join-last" });
    await run(world);
    expect(world.database.run.counters.exported).toBe(1);
    expect(world.database.records.map(({ resourceName }) => resourceName !== null)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe("nothing is lost", () => {
  test("one value is changed here: everything else in Google is equal, value for value", async () => {
    const world = worldWith();
    change(world, person, {
      kind: "google-edit",
      at: 0,
      edit: { kind: "add", field: "emailAddresses", times: 2 },
    });
    change(world, { kind: "google-edit", at: 0, edit: { kind: "add", field: "userDefined", times: 2 } });
    await both(world);
    const [name = ""] = world.account.resourceNames;
    const before = world.account.storedFields(name);
    change(world, { kind: "kith-edit", at: 0, edit: { kind: "add", field: "nicknames", times: 1 } });
    await run(world);
    const { nicknames, ...after } = world.account.storedFields(name);
    expect(nicknames).toHaveLength(1);
    expect(after).toEqual(before);
    expect(world.database.journal.map(({ mask }) => mask)).toEqual([["nicknames"]]);
  });

  test("who has changed in Google is read and merged: both edits stand", async () => {
    const world = worldWith();
    change(world, person);
    await both(world);
    change(
      world,
      { kind: "google-edit", at: 0, edit: addEmail },
      { kind: "kith-edit", at: 0, edit: addEmail },
    );
    await run(world);
    expect(outcomes(world)).toEqual(["update rejected STALE_ETAG", "update confirmed"]);
    expect(onlyPerson(world).emailAddresses).toHaveLength(2);
    expectConverged(world);
  });

  test("what is edited while its write is on the way is written after it", async () => {
    const world = worldWith();
    change(world, person);
    await both(world);
    change(world, { kind: "kith-edit", at: 0, edit: addEmail });
    const edit: SideChange = { kind: "kith-edit", at: 0, edit: addEmail };
    await run(world, {
      interruptions: [{ call: "answered", nth: 1, event: { kind: "change", change: edit } }],
    });
    expect(outcomes(world)).toEqual(["update confirmed", "update confirmed"]);
    expect(onlyPerson(world).emailAddresses).toHaveLength(2);
  });

  test("what is edited back while its write is on the way is taken back in Google", async () => {
    const world = worldWith();
    change(world, person);
    await both(world);
    change(world, { kind: "kith-edit", at: 0, edit: addEmail });
    const back: SideChange = {
      kind: "kith-edit",
      at: 0,
      edit: { kind: "remove", field: "emailAddresses", at: 0 },
    };
    await run(world, {
      interruptions: [{ call: "send", nth: 1, event: { kind: "change", change: back } }],
    });
    expect(outcomes(world)).toEqual(["update confirmed", "update confirmed"]);
    expect(onlyPerson(world).emailAddresses).toBeUndefined();
    expectConverged(world);
  });

  test("a field with more values than a listing shows is read whole before it is replaced", async () => {
    const world = worldWith();
    change(world, person, {
      kind: "google-edit",
      at: 0,
      edit: { kind: "add", field: "userDefined", times: 4 },
    });
    await both(world);
    change(world, { kind: "google-edit", at: 0, edit: { kind: "add", field: "userDefined", times: 4 } });
    change(world, { kind: "kith-edit", at: 0, edit: { kind: "add", field: "userDefined", times: 1 } });
    await run(world);
    expect(outcomes(world)).toEqual(["update confirmed"]);
    expect(onlyPerson(world).userDefined).toHaveLength(9);
  });

  test("an update without an answer that made a field long is settled by reading the person whole", async () => {
    const world = worldWith();
    change(world, person);
    await both(world);
    change(world, { kind: "kith-edit", at: 0, edit: { kind: "add", field: "userDefined", times: 6 } });
    await run(world, { faults: [{ kind: "lost", done: true }] });
    expect(outcomes(world)).toEqual(["update confirmed"]);
    expectConverged(world);
  });

  test.each(["google", "ask"] as const)(
    "who was edited in Google is not deleted there unseen (policy %s)",
    async (policy) => {
      const world = worldWith({ policy });
      change(world, person);
      await both(world);
      change(world, { kind: "kith-remove", at: 0 }, { kind: "google-edit", at: 0, edit: addEmail });
      await run(world);
      expect({ sent: world.sent, people: world.account.resourceNames.length }).toEqual({
        sent: 0,
        people: 1,
      });
      expect(only(world).deleted).toBe(false);
      const { sides } = only(world);
      expect({ seen: sides.remote?.emailAddresses?.length, removal: sides.removedAt !== null }).toEqual({
        seen: 1,
        removal: policy === "ask",
      });
      expect(conflictedFields(sides)).toEqual(policy === "ask" ? ["emailAddresses"] : []);
    },
  );

  test("an open conflict is never pushed, and the other fields are", async () => {
    const world = worldWith({ policy: "ask" });
    change(world, person);
    await both(world);
    change(world, { kind: "google-edit", at: 0, edit: { kind: "note", text: "one" } });
    change(world, { kind: "kith-edit", at: 0, edit: { kind: "note", text: "two" } });
    change(world, { kind: "kith-edit", at: 0, edit: addEmail });
    await both(world);
    await both(world);
    expect(onlyPerson(world)).toMatchObject({ biographies: [{ value: "one" }] });
    expect(onlyPerson(world).emailAddresses).toHaveLength(1);
    expect(effectiveFields(only(world).sides).biographies).toEqual([{ value: "two" }]);
  });
});

describe("what goes wrong is told, and ends", () => {
  test("who is stale three times is left to the next run, with the edit kept", async () => {
    const world = worldWith();
    change(world, person);
    await both(world);
    change(world, { kind: "kith-edit", at: 0, edit: addEmail });
    await run(world, { faults: Array.from({ length: 3 }, (): WriteFault => ({ kind: "false-stale" })) });
    expect(world.database.run.failures).toMatchObject([{ code: "NOT_DONE", recordId: only(world).recordId }]);
    expect(world.database.run.counters).toMatchObject({ updated: 0, failed: 1 });
    await run(world);
    expect(world.database.run.counters).toMatchObject({ updated: 1, failed: 0 });
  });

  test("contents that Google refuses are tried once in a run and reported", async () => {
    const world = worldWith();
    change(world, born);
    await run(world, { faults: [{ kind: "refused" }] });
    expect(outcomes(world)).toEqual(["create rejected REFUSED"]);
    expect(world.database.run.failures).toMatchObject([{ code: "REFUSED" }]);
  });

  test("a batch that Google answers with an error is settled, and what was not done goes one by one", async () => {
    const world = worldWith();
    change(world, ...Array.from({ length: 8 }, () => person));
    await both(world);
    change(world, { kind: "kith-edit-all", edit: addEmail });
    await run(world, { faults: [{ kind: "partial", doneUpTo: 3 }] });
    const sizes = Map.groupBy(world.database.journal, ({ callId }) => callId);
    expect([...sizes.values()].map((rows) => rows.length)).toEqual([8, 1, 1, 1, 1, 1]);
    expect(world.database.run.counters).toMatchObject({ updated: 8, failed: 0 });
    expectConverged(world);
  });

  test("a full account is met once: no further create is sent, and all who have no place are told", async () => {
    const world = worldWith({ personsMax: 1, limitKnown: false });
    change(world, born, born, born);
    await run(world);
    expect(outcomes(world)).toEqual(["create confirmed", "create rejected ACCOUNT_FULL"]);
    expect(world.database.run.failures.map(({ code }) => code)).toEqual(["ACCOUNT_FULL", "ACCOUNT_FULL"]);
  });

  test("a plan that would pass the account's limit is refused before its first write", async () => {
    const world = worldWith({ personsMax: 2 });
    change(world, born, born, born);
    await run(world);
    expect({ sent: world.sent, phase: world.database.run.checkpoint.phase }).toEqual({
      sent: 0,
      phase: "guard",
    });
  });

  test("a call for which there is no quota, or no access, is in the journal as not sent, and is sent later", async () => {
    const world = worldWith();
    change(world, born);
    await run(world, { faults: [{ kind: "rate-limited" }, { kind: "access-lost" }] });
    expect(outcomes(world)).toEqual([
      "create rejected NOT_SENT",
      "create rejected NOT_SENT",
      "create confirmed",
    ]);
  });

  test("without a yes to many deletions none is sent", async () => {
    const world = worldWith();
    change(world, ...Array.from({ length: 6 }, () => person));
    await both(world);
    change(world, { kind: "kith-remove-some", count: 6 });
    await run(world, { confirmed: false });
    expect({ sent: world.sent, people: world.account.resourceNames.length }).toEqual({ sent: 0, people: 6 });
    await run(world);
    expect(world.account.resourceNames).toEqual([]);
  });

  test("who is removed in Kith while a create is refused is gone, and not left waiting for ever", async () => {
    const world = worldWith();
    change(world, born);
    const remove: SideChange = { kind: "kith-remove", at: 0 };
    await run(world, {
      faults: [{ kind: "refused" }],
      interruptions: [{ call: "send", nth: 1, event: { kind: "change", change: remove } }],
    });
    expect(only(world).deleted).toBe(true);
  });

  test("who is removed in Kith while a create is without an answer is deleted in Google once it is found", async () => {
    const world = worldWith();
    change(world, born);
    await run(world, { faults: [{ kind: "lost", done: true }] });
    change(world, { kind: "kith-remove", at: 0 });
    world.clock.advance(2 * PROPAGATION);
    await run(world);
    expect(outcomes(world)).toEqual(["create confirmed", "delete confirmed"]);
    expect({ people: world.account.resourceNames, deleted: only(world).deleted }).toEqual({
      people: [],
      deleted: true,
    });
  });

  test("a store that calls somebody pending about whom nothing is to be written does not keep a run from its end", async () => {
    const stale = (ports: ExportPorts, { database }: ExportWorld): ExportPorts => ({
      ...ports,
      store: {
        step: (body) => ports.store.step(body),
        read: (body) =>
          ports.store.read(async (tx) => {
            const { givenUp } = database.run;
            const left = database.records.filter(({ recordId }) => !givenUp.has(recordId));
            const pending = left.map(({ recordId }) => ({
              recordId,
              intent: { kind: "create" as const },
              attempts: 0,
              isEdited: true,
            }));
            return await body({
              records: (ids) => tx.records(ids),
              recordsNamed: (names) => tx.recordsNamed(names),
              openWrites: (query) => tx.openWrites(query),
              openWritesOf: (ids) => tx.openWritesOf(ids),
              openWriteSummary: () => tx.openWriteSummary(),
              personCount: () => tx.personCount(),
              pending: async () => pending,
            });
          }),
      },
    });
    const settings = { policy: "newest", personsMax: 25_000, limitKnown: true } as const;
    const world = new ExportWorld(settings, { mutation: { ports: stale } });
    change(world, person);
    await both(world);
    expect({ sent: world.sent, phase: world.database.run.checkpoint.phase }).toEqual({
      sent: 0,
      phase: "done",
    });
  });

  test("a worker that was held up between the journal and its call sends nothing", async () => {
    const world = worldWith();
    change(world, born);
    const stall = { kind: "stall", ms: 9_000, successor: false } as const;
    // The journal's transaction is the third: settle and guard have one each.
    await run(world, { interruptions: [{ call: "committed", nth: 3, event: stall }] });
    expect(outcomes(world)).toEqual(["create rejected NOT_SENT", "create confirmed"]);
  });
});
