import {
  KithError,
  type ChangedPerson,
  type ContactFieldName,
  type PeopleWriter,
  type Person,
  type WriteAnswer,
} from "@kith/core";
import { z } from "zod";
import type { QuotaCall } from "../quota/call-cost.ts";
import { failureToError } from "./failure-to-error.ts";
import type { CallOutcome, GoogleCaller } from "./google-caller.ts";
import type { GoogleAnswer } from "./google-answer.ts";
import type { GoogleFailure } from "./google-failure.ts";
import type { PeopleClient, PersonBody } from "./people-client.ts";
import { personSchema } from "./person-answer.ts";
import { DEFAULT_RETRY_POLICY, repeatRead, type RetryPolicy } from "./retry.ts";

export interface PeopleWriterOptions {
  readonly caller: GoogleCaller;
  readonly client: PeopleClient;
  /** Ends every call early; who aborts it gets CANCELLED, and does not know what became of a write. */
  readonly signal?: AbortSignal | undefined;
  /** For reads: no write is ever repeated here. */
  readonly retry?: RetryPolicy;
}

type CallClient = (options: {
  readonly accessToken: string;
  readonly signal: AbortSignal | undefined;
}) => Promise<GoogleAnswer>;

/** One Google account's persons, written through the People API. */
export function createPeopleWriter(options: PeopleWriterOptions): PeopleWriter {
  const { caller, client, signal, retry = DEFAULT_RETRY_POLICY } = options;

  const write = async (
    name: QuotaCall,
    call: CallClient,
    read: (outcome: CallOutcome) => WriteAnswer,
  ): Promise<WriteAnswer> => {
    let wasSent = false;
    try {
      const outcome = await caller.call({
        name,
        send: (callOptions) => {
          wasSent = true;
          return call(callOptions);
        },
        signal,
      });
      return read(outcome);
    } catch (error) {
      // Without an answer nothing is known, but only of what was sent.
      const isLost = wasSent && KithError.isInstance(error) && error.code === "SOURCE_UNAVAILABLE";
      if (!isLost) throw error;
      return { kind: "unknown", reason: "no-answer" };
    }
  };

  return {
    async create(people) {
      const [first, ...others] = people.map(({ fields }): PersonBody => ({ ...fields }));
      if (first === undefined) return NOTHING;
      if (others.length === 0) {
        return await write("createContact", (call) => client.createContact(first, call), readSingle);
      }
      const bodies = [first, ...others];
      return await write(
        "batchCreateContacts",
        (call) => client.batchCreate(bodies, call),
        (outcome) => readBatch(outcome, (body) => createdPeople(body, bodies.length)),
      );
    },

    async update(mask, people) {
      const [first, ...others] = people;
      if (first === undefined) return NOTHING;
      if (others.length === 0) {
        const { resourceName } = first;
        const person = updateBody(mask, first);
        return await write(
          "updateContact",
          (call) => client.updateContact({ resourceName, person, mask }, call),
          readSingle,
        );
      }
      const bodies = Object.fromEntries(people.map((one) => [one.resourceName, updateBody(mask, one)]));
      return await write(
        "batchUpdateContacts",
        (call) => client.batchUpdate({ people: bodies, mask }, call),
        (outcome) => readBatch(outcome, (body) => updatedPeople(body, Object.keys(bodies))),
      );
    },

    async remove(resourceNames) {
      const [first, ...others] = resourceNames;
      if (first === undefined) return NOTHING;
      if (others.length === 0) {
        return await write(
          "deleteContact",
          (call) => client.deleteContact(first, call),
          (outcome) => (outcome.kind === "answered" ? NOTHING : singleFailure(outcome.failure)),
        );
      }
      return await write(
        "batchDeleteContacts",
        (call) => client.batchDelete(resourceNames, call),
        (outcome) => readBatch(outcome, () => []),
      );
    },

    async getPerson(resourceName) {
      const outcome = await repeatRead(
        async () => {
          const answer = await caller.call({
            name: "getPerson",
            send: (call) => client.get(resourceName, call),
            signal,
          });
          if (answer.kind === "failed" && answer.failure.kind === "unavailable") {
            throw failureToError(answer.failure);
          }
          return answer;
        },
        signal,
        retry,
      );
      if (outcome.kind === "failed") {
        if (outcome.failure.kind === "not-found") return null;
        throw failureToError(outcome.failure);
      }
      const parsed = personSchema.safeParse(outcome.body);
      if (parsed.success) return parsed.data;
      throw new KithError(
        "SOURCE_PROTOCOL",
        "Google's answer about a contact has a form that Kith does not understand.",
      );
    },
  };
}

const NOTHING: WriteAnswer = { kind: "written", people: [] };
const NOT_UNDERSTOOD: WriteAnswer = { kind: "unknown", reason: "answer-not-understood" };

function updateBody(
  mask: readonly ContactFieldName[],
  { resourceName, etag, fields }: ChangedPerson,
): PersonBody {
  const masked = Object.fromEntries(mask.flatMap((field) => (fields[field] ? [[field, fields[field]]] : [])));
  return { ...masked, resourceName, metadata: { sources: [{ type: "CONTACT", etag }] } };
}

function readSingle(outcome: CallOutcome): WriteAnswer {
  if (outcome.kind === "failed") return singleFailure(outcome.failure);
  const parsed = personSchema.safeParse(outcome.body);
  return parsed.success && typeof parsed.data.resourceName === "string"
    ? { kind: "written", people: [parsed.data] }
    : NOT_UNDERSTOOD;
}

/** @throws KithError for what no other contents would change */
function singleFailure(failure: GoogleFailure): WriteAnswer {
  switch (failure.kind) {
    case "stale-etag":
      return { kind: "stale" };
    case "not-found":
      return { kind: "not-found" };
    case "account-full":
      return { kind: "account-full" };
    case "request-refused":
      return { kind: "refused", reason: failure.reason };
    default:
      return uncertain(failure);
  }
}

/** Whether Google carries out a part of a batch that it answers with an error is not documented. */
function readBatch(outcome: CallOutcome, people: (body: unknown) => readonly Person[] | null): WriteAnswer {
  if (outcome.kind === "answered") {
    const written = people(outcome.body);
    return written === null ? NOT_UNDERSTOOD : { kind: "written", people: written };
  }
  const { failure } = outcome;
  switch (failure.kind) {
    case "stale-etag":
    case "not-found":
    case "account-full":
    case "request-refused":
      return { kind: "unknown", reason: failure.kind };
    default:
      return uncertain(failure);
  }
}

function uncertain(failure: GoogleFailure): WriteAnswer {
  if (failure.kind === "unavailable" || failure.kind === "not-understood") {
    return { kind: "unknown", reason: failure.kind };
  }
  throw failureToError(failure);
}

const batchItem = z.object({
  person: personSchema,
  httpStatusCode: z.int().default(200),
  status: z.object({ code: z.int().default(0) }).optional(),
});

function doneItem(item: unknown): Person | null {
  const parsed = batchItem.safeParse(item);
  if (!parsed.success) return null;
  const { person, httpStatusCode, status } = parsed.data;
  return httpStatusCode < 300 && (status?.code ?? 0) === 0 ? person : null;
}

function createdPeople(body: unknown, count: number): readonly Person[] | null {
  const parsed = z.object({ createdPeople: z.array(z.unknown()) }).safeParse(body);
  return parsed.success ? allOf(parsed.data.createdPeople.map(doneItem), count) : null;
}

function updatedPeople(body: unknown, names: readonly string[]): readonly Person[] | null {
  const parsed = z.object({ updateResult: z.record(z.string(), z.unknown()) }).safeParse(body);
  if (!parsed.success) return null;
  const { updateResult } = parsed.data;
  return allOf(
    names.map((name) => doneItem(updateResult[name])),
    names.length,
  );
}

function allOf(people: readonly (Person | null)[], count: number): readonly Person[] | null {
  const done = people.filter((person) => person !== null);
  return done.length === count && people.length === count ? done : null;
}
