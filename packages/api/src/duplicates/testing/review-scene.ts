import type { PersonInput } from "@kith/google-emulator";
import type { QuestionView, ReviewOutcome } from "../../contract/duplicates.ts";
import { derivedState, userIdOf } from "../../server/testing/derived-state.ts";
import type { TestClient } from "../../server/testing/test-client.ts";
import type { TestKith } from "../../server/testing/test-kith.ts";
import { superuserQuery } from "../../testing/superuser-query.ts";

/** Somebody with a few cards in Google that are imported, and what one asks about them. */
export interface ReviewScene {
  readonly client: TestClient;
  /** With a new session, after the clock has moved far. */
  signInAgain(): Promise<void>;
  /** Adds a card at Google; gives its resource name. */
  add(person: PersonInput): string;
  /** Imports what changed. */
  import(body?: Readonly<Record<string, unknown>>): Promise<void>;
  /** The record of a person. */
  record(resourceName: string): Promise<string>;
  /** The contact of a person, by the id of its record. */
  contact(resourceName: string): Promise<string>;
  questions(state?: "open" | "later"): Promise<readonly QuestionView[]>;
  decide(input: Readonly<Record<string, unknown>>): Promise<ReviewOutcome>;
  undo(input: Readonly<Record<string, unknown>>): Promise<ReviewOutcome>;
  separate(recordIds: readonly string[]): Promise<ReviewOutcome>;
  derived(): ReturnType<typeof derivedState>;
  /** Decisions of the log that stand, without their ids and times. */
  standing(): Promise<readonly string[]>;
}

export async function openReviewScene(kith: TestKith): Promise<ReviewScene> {
  let client = await kith.connect();
  const scene: ReviewScene = {
    get client() {
      return client;
    },
    async signInAgain() {
      client = await kith.again(client);
    },
    add: (person) => client.google.createPerson(person).resourceName,
    async import(body = {}) {
      await client.syncAll(body);
    },
    record: (resourceName) => one(kith, "record_id", resourceName),
    contact: (resourceName) => one(kith, "contact_id", resourceName),
    async questions(state = "open") {
      return (await client.call("duplicates", "list", { state, limit: 100 })).items;
    },
    decide: (input) => client.call("duplicates", "decide", input),
    undo: (input) => client.call("duplicates", "undo", input),
    separate: (recordIds) => client.call("duplicates", "separate", { recordIds }),
    derived: async () => await derivedState(kith.database, await userIdOf(kith.database, client)),
    async standing() {
      const rows = await superuserQuery<{ link: string }>(
        kith.database,
        `select kind || ' ' || record_a || ' ' || record_b || ' ' || decided_by as link from kith.decision d
         where user_id = $1
           and not exists (select from kith.decision_withdrawal w where w.decision_id = d.decision_id)
         order by link`,
        [await userIdOf(kith.database, client)],
      );
      return rows.map(({ link }) => link);
    },
  };
  return scene;
}

async function one(kith: TestKith, column: "record_id" | "contact_id", name: string): Promise<string> {
  const rows = await superuserQuery<{ id: string }>(
    kith.database,
    `select ${column}::text as id from kith.source_record where resource_name = $1`,
    [name],
  );
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`There are ${rows.length} records of ${name}.`);
  return row.id;
}

const SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu"];

/**
 * The n-th of a hundred people who are nothing alike: of any two, the surnames differ in two syllables and the landlines
 * in several digits, so that no slip of the pen makes one of the other.
 */
export function stranger(n: number): {
  readonly familyName: string;
  readonly phone: string;
  readonly email: string;
} {
  const [a, b] = [n % 10, Math.floor(n / 10) % 10];
  const [c, d] = [(3 * a + 7 * b + 5) % 10, (7 * a + b + 2) % 10];
  const word = [a, b, c].map((digit) => SYLLABLES[digit] ?? "").join("");
  const familyName = word.charAt(0).toUpperCase() + word.slice(1);
  return { familyName, phone: `+49 30 9${c}${a}${d}${b}${c}${d}`, email: `${word}@post.example` };
}

export const PHONE = "+49 30 901820";

/** A card without a name: whose number it is, only a person can say. */
export function nameless(phone = PHONE): PersonInput {
  return { phoneNumbers: [{ value: phone }] };
}

export function named(givenName: string, familyName: string, more: PersonInput = {}): PersonInput {
  return { names: [{ givenName, familyName }], ...more };
}

export function withPhone(value = PHONE): PersonInput {
  return { phoneNumbers: [{ value }] };
}

export function withEmail(value: string): PersonInput {
  return { emailAddresses: [{ value }] };
}
