import { setTimeout as delay } from "node:timers/promises";

import { OAuth2Client } from "google-auth-library";
import { people } from "googleapis/build/src/apis/people/index.js";
import type { people_v1 } from "googleapis/build/src/apis/people/v1.js";

import { createGoogleEmulator } from "../create-google-emulator.ts";
import { peopleClient } from "./google-clients.ts";

/** Every contact that the suite makes has it, so that it never touches another. */
const MARKER = { key: "kith-conformance", value: "made by a test" };

/** Google shows writes in listings after seconds as a rule, after minutes at times. */
const PATIENCE_MS = 10 * 60 * 1000;
const LOOK_EVERY_MS = 5_000;

/** The emulator, or Google itself where the environment has the keys for it. */
export interface GoogleUnderTest extends AsyncDisposable {
  readonly people: people_v1.Resource$People;
  readonly groups: people_v1.Resource$Contactgroups;
  /** Makes a contact that the suite removes at its end. */
  create(
    person: people_v1.Schema$Person,
  ): Promise<people_v1.Schema$Person & { readonly resourceName: string }>;
  /** A contact as the suite makes them, to be sent by a test itself; `forget` is not needed. */
  marked(person: people_v1.Schema$Person): people_v1.Schema$Person;
  /** Has the suite remove, at its end, contacts that a test made by other calls. */
  removeLater(resourceNames: readonly string[]): void;
  removeGroupLater(resourceName: string): void;
  /** Looks until there is an answer: listings lag behind writes. */
  eventually<T>(look: () => Promise<T | null>): Promise<T>;
}

export async function openGoogleUnderTest(): Promise<GoogleUnderTest> {
  const live = liveClient();
  if (live === null) {
    const emulator = await createGoogleEmulator({ accounts: [{ email: "ada@example.test" }] });
    const client = peopleClient(emulator);
    return underTest(client, { isLive: false, close: () => emulator.close() });
  }
  await refuseUsedAccount(live);
  return underTest(live, { isLive: true, close: () => Promise.resolve() });
}

/** Null without keys. @throws Error when only some of them are there */
function liveClient(): people_v1.People | null {
  const names = ["KITH_LIVE_CLIENT_ID", "KITH_LIVE_CLIENT_SECRET", "KITH_LIVE_REFRESH_TOKEN"] as const;
  const [clientId, clientSecret, refreshToken] = names.map((name) => process.env[name] ?? "");
  const missing = names.filter((name) => (process.env[name] ?? "") === "");
  if (missing.length === names.length) return null;
  if (missing.length > 0)
    throw new Error(`To run against Google itself, set ${missing.join(" and ")} as well.`);
  const auth = new OAuth2Client({ clientId: clientId ?? "", clientSecret: clientSecret ?? "" });
  auth.setCredentials({ refresh_token: refreshToken ?? "" });
  return people({ version: "v1", auth, retry: false });
}

/** The suite makes and deletes contacts, so it takes an account of its own and no other. */
async function refuseUsedAccount(client: people_v1.People): Promise<void> {
  const { data } = await client.people.connections.list({
    resourceName: "people/me",
    personFields: "userDefined",
    pageSize: 1000,
  });
  const others = (data.connections ?? []).filter(
    (person) => person.userDefined?.some(({ key }) => key === MARKER.key) !== true,
  );
  if (others.length === 0) return;
  throw new Error(
    `This Google account has ${others.length} contacts that are not the suite's. Use an empty account made for it.`,
  );
}

function underTest(
  client: people_v1.People,
  { isLive, close }: { readonly isLive: boolean; readonly close: () => Promise<void> },
): GoogleUnderTest {
  const made = new Set<string>();
  const madeGroups = new Set<string>();
  const marked = (person: people_v1.Schema$Person): people_v1.Schema$Person => ({
    ...person,
    userDefined: [...(person.userDefined ?? []), MARKER],
  });
  return {
    people: client.people,
    groups: client.contactGroups,
    marked,
    async create(person) {
      const { data } = await client.people.createContact({ requestBody: marked(person) });
      const resourceName = data.resourceName ?? "";
      made.add(resourceName);
      return { ...data, resourceName };
    },
    removeLater(resourceNames) {
      for (const name of resourceNames) made.add(name);
    },
    removeGroupLater: (resourceName) => void madeGroups.add(resourceName),
    async eventually(look) {
      for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
        const found = await look();
        if (found !== null) return found;
        if (!isLive || waitedMs >= PATIENCE_MS) throw new Error("What was waited for did not come.");
        await delay(LOOK_EVERY_MS);
      }
    },
    async [Symbol.asyncDispose]() {
      for (const resourceName of made) {
        // A test may have removed it itself.
        await client.people.deleteContact({ resourceName }, { validateStatus: () => true });
      }
      for (const resourceName of madeGroups) {
        await client.contactGroups.delete({ resourceName }, { validateStatus: () => true });
      }
      await close();
    },
  };
}
