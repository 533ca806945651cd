import type { EmulatedAccount } from "@kith/google-emulator";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../database/database.ts";
import { requireCalendarAccount } from "../google/google-account.ts";
import { createGoogleCaller } from "../google/google-caller.ts";
import { createGoogleEndpoints } from "../google/google-endpoints.ts";
import { CALENDAR_SCOPE, CONTACTS_SCOPE } from "../google/google-scopes.ts";
import { DEFAULT_RETRY_POLICY } from "../google/retry.ts";
import { openGoogleScene, type GoogleScene } from "../google/testing/google-scene.ts";
import { createTokenVault } from "../google/token-vault.ts";
import { createQuota } from "../quota/quota.ts";
import type { UserId } from "../session/user-id.ts";
import { createCalendarClient } from "./calendar-client.ts";
import { createCalendarService } from "./calendar-service.ts";
import { createCalendarSource } from "./calendar-source.ts";

let scene: GoogleScene;
let userId: UserId;
let google: EmulatedAccount;
beforeAll(async () => {
  scene = await openGoogleScene();
  google = scene.emulator.addAccount({ email: "calendar@gmail.example" });
  const session = await scene.signIn();
  ({ userId } = session);
  const url = await scene.connect.start(session, { calendar: true });
  const scopes = [CONTACTS_SCOPE, CALENDAR_SCOPE];
  const result = await scene.connect.finish(
    session,
    await scene.consent(url, { email: google.email, scopes }),
  );
  if (result.kind === "refused") throw new Error(`Not connected: ${result.code}`);
});
afterAll(() => scene[Symbol.asyncDispose]());

const KILLED = "The process was killed.";

type Moment = "before" | "within" | "after";

/** A database whose process dies at the n-th transaction: before it, before its commit, or right after it. */
function dying(database: Database, deathAt: number, moment: Moment): Database {
  let transactions = 0;
  return {
    ...database,
    readAsUser: (user, body) => database.readAsUser(user, body),
    async asUser(user, body) {
      transactions += 1;
      const dies = transactions === deathAt;
      if (dies && moment === "before") throw new Error(KILLED);
      const result = await database.asUser(user, async (tx) => {
        const done = await body(tx);
        if (dies && moment === "within") throw new Error(KILLED);
        return done;
      });
      if (dies) throw new Error(KILLED);
      return result;
    },
  };
}

function openService(database: Database) {
  const { now, store, oauth } = scene;
  const vault = createTokenVault({ store, oauth, now });
  const client = createCalendarClient({
    rootUrl: createGoogleEndpoints(scene.emulator.url).calendarRootUrl,
    now,
  });
  const quota = createQuota(scene.database, { queries: { limit: 100_000, windowMs: 1_000 } });
  return createCalendarService({
    database,
    sourceOf: (account, signal) => {
      const requireAccount = requireCalendarAccount;
      const caller = createGoogleCaller({ database, account, vault, quota, now, requireAccount });
      return createCalendarSource({ caller, client, signal, retry: DEFAULT_RETRY_POLICY });
    },
    now,
    sleep: () => Promise.resolve(),
    shutdown: new AbortController().signal,
  });
}

function put(calendarId: string, id: string, summary: string): void {
  const start = { dateTime: "2027-01-04T09:00:00Z" };
  google.putEvent({ id, summary, start, end: start }, calendarId);
}

function stored(calendarId: string): Promise<string[]> {
  return scene.database.asUser(userId, async (tx) => {
    const rows = await tx
      .selectFrom("calendar_event")
      .select("body")
      .where("calendar_id", "=", calendarId)
      .execute();
    return rows.map(({ body }) => (JSON.parse(body) as { summary: string }).summary).sort();
  });
}

const COUNT = 300;
/** Three pages of a full listing, or three of a delta. */
function fill(calendarId: string, word: string): string[] {
  return Array.from({ length: COUNT }, (_, index) => {
    put(calendarId, `e${String(index).padStart(4, "0")}`, `${word} ${index}`);
    return `${word} ${index}`;
  }).sort();
}

test.each(["before", "within", "after"] as const)(
  "killed %s any one of its transactions, a sync that is made again ends as if nothing had been, with no page asked for in vain but one",
  async (moment) => {
    const isList = ({ path }: { path: string }) => path.endsWith("/events");
    for (const kind of ["full", "delta"] as const) {
      let died = true;
      for (let deathAt = 1; died; deathAt += 1) {
        const calendarId = google.createCalendar(`${moment} ${kind} ${deathAt}`);
        const input = { calendarId, week: "current" };
        const { signal } = new AbortController();
        const sound = openService(scene.database);
        let expected = fill(calendarId, "first");
        if (kind === "delta") {
          await sound.sync(userId, input, signal);
          expected = fill(calendarId, "second");
        }
        scene.emulator.requests.clear();
        died = await openService(dying(scene.database, deathAt, moment))
          .sync(userId, input, signal)
          .then(() => false)
          .catch((error: Error) => error.message === KILLED);
        const again = await sound.sync(userId, input, signal);
        expect(again.removed).toBe(0);
        expect(await stored(calendarId)).toEqual(expected);
        const pages = Math.ceil(COUNT / 250);
        expect(scene.emulator.requests.all().filter(isList).length).toBeLessThanOrEqual(pages + 1);
      }
    }
  },
);
