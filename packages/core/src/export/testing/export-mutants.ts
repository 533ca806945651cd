import { CONTACT_FIELD_NAMES } from "../../contact/contact-fields.ts";
import { contactSourceEtag } from "../../contact/person-source.ts";
import type { Person, PersonValue } from "../../contact/person.ts";
import { writableFields } from "../../contact/writable-fields.ts";
import { KithError } from "../../error/kith-error.ts";
import { agreedSides, pendingFields } from "../../merge/record-sides.ts";
import type { ExportPorts } from "../export-context.ts";
import { EXPORT_RULES } from "../export-rules.ts";
import type { PeopleWriter, WriteAnswer } from "../people-writer.ts";
import type { ExportWorld, Mutation } from "./export-world.ts";

/** Wrong engines, each breaking one promise; the simulation must notice every one of them. */
export const EXPORT_MUTANTS: Readonly<Record<string, Mutation>> = {
  "a create without an answer counts as not done at once": {
    rules: {
      settleWrite: (write, evidence) =>
        write.kind === "create" && evidence.resourceName === null
          ? { state: "rejected", reason: "NOT_DONE" }
          : EXPORT_RULES.settleWrite(write, evidence),
    },
  },
  "a listing says who was not created before the propagation time is over": {
    ports: (ports) => ({ ...ports, shownUntil: ports.now }),
  },
  "what was sent and not answered counts as not sent": {
    rules: {
      settleWrite: (write, evidence) =>
        write.state === "sent"
          ? { state: "rejected", reason: "NOT_SENT" }
          : EXPORT_RULES.settleWrite(write, evidence),
    },
  },
  "a lost answer is taken for a call that was not made": {
    ports: withAnswers((answer) => {
      if (answer.kind === "unknown") throw notDone();
      return answer;
    }),
  },
  "a batch that was answered with an error is taken for not done": {
    ports: withAnswers((answer) => {
      if (answer.kind === "unknown" && answer.reason === "INTERNAL") throw notDone();
      return answer;
    }),
  },
  "a conflict is pushed": {
    rules: {
      pendingIntent: (record, max) => {
        const intent = EXPORT_RULES.pendingIntent(record, max);
        const isLive = record.resourceName !== null && !record.deleted && record.sides.removedAt === null;
        const mask = pendingFields(record.sides);
        if (!isLive || record.sides.goneAt !== null || mask.length === 0) return intent;
        return { kind: "update", mask, readsWhole: false };
      },
    },
  },
  "a mask names all fields": {
    rules: {
      pendingIntent: (record, max) => {
        const intent = EXPORT_RULES.pendingIntent(record, max);
        return intent?.kind === "update" ? { ...intent, mask: CONTACT_FIELD_NAMES } : intent;
      },
    },
  },
  "the etag is ignored": {
    ports: (ports, { account }) => ({
      ...ports,
      writer: withWriter(ports.writer, {
        update: (mask, people) =>
          ports.writer.update(
            mask,
            people.map((person) => ({
              ...person,
              etag: contactSourceEtag(account.get(person.resourceName) ?? {}) ?? person.etag,
            })),
          ),
      }),
    }),
  },
  "who has changed in Google is written again without a merge": {
    rules: {
      arrivedRecord: (record, person, options) => ({
        ...EXPORT_RULES.arrivedRecord(record, person, options),
        sides: record.sides,
      }),
    },
  },
  "an update that was overtaken counts as confirmed": {
    rules: {
      settleWrite: (write, evidence) => {
        const verdict = EXPORT_RULES.settleWrite(write, evidence);
        return verdict.state === "rejected" && verdict.reason === "OVERTAKEN"
          ? { state: "confirmed" }
          : verdict;
      },
    },
  },
  "a confirmed write forgets what was edited meanwhile": {
    rules: {
      confirmedRecord: (done, person, options) => ({
        ...EXPORT_RULES.confirmedRecord(done, person, options),
        sides: agreedSides(writableFields(person)),
      }),
    },
  },
  "what was edited back while its write was on the way is forgotten": {
    rules: {
      confirmedRecord: (done, person, options) => {
        const { record, write } = done;
        const isFromBefore = write.kind === "update" && record.etag === write.etag;
        return EXPORT_RULES.confirmedRecord(
          isFromBefore ? { ...done, record: { ...record, etag: null } } : done,
          person,
          options,
        );
      },
    },
  },
  "a deletion without an answer counts as done": {
    rules: {
      settleWrite: (write, evidence) =>
        write.kind === "delete" ? { state: "confirmed" } : EXPORT_RULES.settleWrite(write, evidence),
      arrivedRecord: (record, person, options) =>
        record.sides.removedAt === null
          ? EXPORT_RULES.arrivedRecord(record, person, options)
          : EXPORT_RULES.departedRecord(record, options),
    },
  },
  "Google's spelling of what was sent is not taken": {
    rules: {
      confirmedRecord: (done, person, options) => {
        const written = EXPORT_RULES.confirmedRecord(done, person, options);
        const remote = writableFields(person);
        const local = { ...remote, names: done.write.wanted.names ?? remote.names ?? [] };
        return { ...written, sides: { ...written.sides, remote, base: remote, local } };
      },
    },
  },
  "a create has no marker": {
    rules: {
      outgoingFields: (write) => {
        const { clientData: _, ...fields } = EXPORT_RULES.outgoingFields(write);
        return fields;
      },
    },
  },
  "a record that is joined to a person is created": {
    rules: {
      pendingIntent: (record, max) =>
        EXPORT_RULES.pendingIntent(
          { ...record, siblings: { hasPerson: false, hasOpenCreate: false, firstBornId: record.recordId } },
          max,
        ),
    },
  },
  "a second record of a contact is created while the first one's create is open": {
    rules: {
      pendingIntent: (record, max) =>
        EXPORT_RULES.pendingIntent(
          { ...record, siblings: { ...record.siblings, hasOpenCreate: false } },
          max,
        ),
    },
  },
  "a long field is replaced as a listing shows it": {
    rules: {
      pendingIntent: (record, max) => {
        const intent = EXPORT_RULES.pendingIntent(record, max);
        return intent?.kind === "update" ? { ...intent, readsWhole: false } : intent;
      },
    },
    options: { listedValuesMax: Number.POSITIVE_INFINITY },
  },
  "values of a linked profile are taken for the contact's own": {
    rules: {
      arrivedRecord: (record, person, options) =>
        EXPORT_RULES.arrivedRecord(record, withoutSources(person), options),
      confirmedRecord: (done, person, options) =>
        EXPORT_RULES.confirmedRecord(done, withoutSources(person), options),
    },
  },
  "who is deleted is not read before": {
    ports: (ports, world) => ({
      ...ports,
      source: {
        listPage: (request) => ports.source.listPage(request),
        getPeople: async (names) =>
          names.map((requested) => ({ requested, person: known(world, requested) })),
      },
    }),
  },
  "the lease is not looked at before a write is sent": {
    ports: (ports) => ({ ...ports, maySend: () => true }),
  },
  "nobody is asked before many are deleted": { rules: { guardReasons: () => [] } },
  "a worker that lost the run goes on writing": {
    ports: (ports, { database }) => ({
      ...ports,
      maySend: () => true,
      store: {
        read: (body) => ports.store.read(body),
        step: async (body) => {
          const { run } = database;
          database.putRun({ ...run, fence: fenceOf(ports.store), leaseUntil: Number.POSITIVE_INFINITY });
          return await ports.store.step(body);
        },
      },
    }),
  },
};

function fenceOf(store: object): number {
  return "fence" in store && typeof store.fence === "number" ? store.fence : 0;
}

function known({ database }: ExportWorld, resourceName: string): Person | null {
  const remote = database.named(resourceName)?.remote ?? null;
  return remote === null ? null : (JSON.parse(remote) as Person);
}

function notDone(): KithError {
  return new KithError("SOURCE_RATE_LIMITED", "Google asks for a pause.", { retryAfterMs: 0 });
}

/** A writer with some of its calls in another's hands. */
function withWriter(writer: PeopleWriter, instead: Partial<PeopleWriter>): PeopleWriter {
  return {
    create: (people) => writer.create(people),
    update: (mask, people) => writer.update(mask, people),
    remove: (names) => writer.remove(names),
    getPerson: (name) => writer.getPerson(name),
    ...instead,
  };
}

function withAnswers(change: (answer: WriteAnswer) => WriteAnswer): (ports: ExportPorts) => ExportPorts {
  return (ports) => {
    const { writer } = ports;
    return {
      ...ports,
      writer: withWriter(writer, {
        create: async (people) => change(await writer.create(people)),
        update: async (mask, people) => change(await writer.update(mask, people)),
        remove: async (names) => change(await writer.remove(names)),
      }),
    };
  };
}

function withoutSources(person: Person): Person {
  const bare = CONTACT_FIELD_NAMES.flatMap((field) => {
    const values = person[field];
    if (!Array.isArray(values)) return [];
    return [[field, values.map(withoutSource)] as const];
  });
  return { ...person, ...Object.fromEntries(bare) };
}

function withoutSource(value: PersonValue): PersonValue {
  const { metadata: _, ...rest } = value;
  return rest;
}
