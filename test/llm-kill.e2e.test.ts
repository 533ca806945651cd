import { expect, test } from "vitest";
import {
  answering,
  openLlmServer,
  SAME,
  type LlmServer,
} from "../packages/api/src/llm/testing/llm-server.ts";
import { stranger } from "../packages/api/src/duplicates/testing/review-scene.ts";
import { createTemporaryDirectory } from "../packages/api/src/testing/temporary-directory.ts";
import { createGoogleEmulator, type GoogleEmulator } from "../packages/google-emulator/src/index.ts";
import { readAddressBook } from "./support/address-book.ts";
import { connectGoogle } from "./support/connect-google.ts";
import { createKithHome, openKith, type KithHome } from "./support/kith-program.ts";
import { followRun } from "./support/run-import.ts";

const EMAIL = "ada@example.test";
const PAIRS = 50;

/** Fifty people with a full card and a nameless one each: fifty questions, in three requests. Gives who belongs together. */
function addPairs(google: GoogleEmulator): readonly (readonly string[])[] {
  const account = google.account(EMAIL);
  return Array.from({ length: PAIRS }, (_, n) => {
    const { familyName, phone, email } = stranger(n);
    const ids = { phoneNumbers: [{ value: phone }], emailAddresses: [{ value: email }] };
    const cards = [{ names: [{ givenName: "Ann", familyName }], ...ids }, ids];
    return cards.map((card) => account.createPerson(card).resourceName);
  });
}

function variablesOf({ openai }: LlmServer): Readonly<Record<string, string>> {
  return {
    OPENAI_API_KEY: openai.apiKey,
    OPENAI_BASE_URL: openai.baseUrl ?? "",
    OPENAI_MODEL: openai.model,
    OPENAI_INPUT_PRICE: "1",
    OPENAI_OUTPUT_PRICE: "2",
  };
}

/** Ends the run's process the hard way as soon as `isDue` says so, and starts the next one. */
async function killedAt(home: KithHome, kith: Awaited<ReturnType<typeof openKith>>, due: Promise<void>) {
  await due;
  await kith.end("SIGKILL");
  return await openKith(home);
}

test("killed in a request, between two, and between two decisions, every pair is decided once, and nothing is asked again that was answered", async () => {
  await using google = await createGoogleEmulator({ accounts: [{ email: EMAIL }] });
  const people = addPairs(google);
  await using llm = await openLlmServer();
  const inRequest = Promise.withResolvers<void>();
  const betweenRequests = Promise.withResolvers<void>();
  const betweenDecisions = Promise.withResolvers<void>();
  llm.behave((request) => {
    if (llm.requests.length === 1) {
      inRequest.resolve();
      return { kind: "hang" };
    }
    return answering(() => SAME)(request);
  });
  await using directory = await createTemporaryDirectory();
  const home = await createKithHome({
    dataDir: directory.path,
    googleRootUrl: google.url,
    variables: variablesOf(llm),
  });
  const first = await openKith(home);
  await connectGoogle(first, EMAIL);
  const { runId } = await first.client.sync.start({ direction: "import" });
  const followed = followRun(first.client, runId, (event) => {
    if (event.kind !== "llm-progress") return;
    if ((event.llm?.pairs ?? 0) >= 20) betweenRequests.resolve();
    if ((event.llm?.joins ?? 0) >= 10) betweenDecisions.resolve();
  });
  const second = await killedAt(home, first, inRequest.promise);
  const third = await killedAt(home, second, betweenRequests.promise);
  const last = await killedAt(home, third, betweenDecisions.promise);
  const events = await followed;
  const run = await last.client.sync.get({ runId });
  const { items: acts } = await last.client.duplicates.acts({ limit: 100 });
  await last.end("SIGTERM");

  expect(run).toMatchObject({ status: "completed", llm: { joins: PAIRS, apart: 0, problem: null } });
  const seqs = events.flatMap(({ seq }) => seq ?? []);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  // A request whose answer died with its process is made again; no answer that was stored is asked for twice.
  expect(llm.requests.length).toBeGreaterThanOrEqual(4);
  expect(llm.requests.length).toBeLessThanOrEqual(6);
  expect(acts.filter(({ kind, by }) => kind === "same" && by === "llm")).toHaveLength(PAIRS);
  const { contacts } = await readAddressBook(directory.path);
  const together = contacts.map((names) => new Set(names));
  expect(new Set(together)).toEqual(new Set(people.map((names) => new Set(names))));
});
