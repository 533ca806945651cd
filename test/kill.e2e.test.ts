import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { createTemporaryDirectory } from "../packages/api/src/testing/temporary-directory.ts";
import { createGoogleEmulator, type GoogleEmulator } from "../packages/google-emulator/src/index.ts";
import { createRandom, type Random } from "../packages/google-emulator/src/sample/random.ts";
import { readAddressBook, type AddressBook } from "./support/address-book.ts";
import { connectGoogle } from "./support/connect-google.ts";
import { openGoogleLine, type ListCall } from "./support/google-line.ts";
import { listGooglePeople } from "./support/google-people.ts";
import { drawKillPoint, drawSureKillPoint, killInStep, type KillPoint } from "./support/kill-in-step.ts";
import { callSync, type SyncAnswer } from "./support/sync-call.ts";
import { followRun, runImport } from "./support/run-import.ts";
import { createKithHome, LISTENING, openKith, startKith } from "./support/kith-program.ts";

const EMAIL = "ada@example.test";
const PAGE_SIZE = 100;

/** Says which seed it is; KITH_SEED=… plays the same choices again. */
function seedRandom(): Random {
  const seed = Number(process.env["KITH_SEED"] ?? randomInt(2 ** 31));
  process.stdout.write(`KITH_SEED=${seed}\n`);
  return createRandom(seed);
}

/** The same account brought into a home of its own, in one go. */
async function importUninterrupted(google: GoogleEmulator): Promise<AddressBook> {
  await using directory = await createTemporaryDirectory();
  const home = await createKithHome({ dataDir: directory.path, googleRootUrl: google.url });
  await using kith = await openKith(home);
  await connectGoogle(kith, EMAIL);
  await runImport(kith.client, { pageSize: PAGE_SIZE });
  await kith.end("SIGTERM");
  return await readAddressBook(directory.path);
}

test("an import killed 20 times ends as if it had never been interrupted", async () => {
  const KILLS = 20;
  const INSIDE_MIN = 15;
  const PAGES = 50;
  const random = seedRandom();
  await using google = await createGoogleEmulator({
    accounts: [{ email: EMAIL, contacts: PAGES * PAGE_SIZE }],
  });
  const uninterrupted = importUninterrupted(google);

  await using directory = await createTemporaryDirectory();
  await using line = await openGoogleLine(google.url);
  const home = await createKithHome({ dataDir: directory.path, googleRootUrl: line.url });
  const first = await openKith(home);
  await connectGoogle(first, EMAIL);

  const started = Promise.withResolvers<string>();
  // A watch outlives every kill once it has heard of its run.
  const watching = Promise.withResolvers<void>();
  const followed = started.promise.then((runId) => followRun(first.client, runId, () => watching.resolve()));
  const endedEarly = followed.then((): never => {
    throw new Error("The run ended before the last kill.");
  });
  const pagesAsked = (): number => new Set(line.calls.map(({ pageToken }) => pageToken)).size;
  // `call`: which call of the line the next process made first.
  const fates: { readonly point: KillPoint | null; readonly call: number }[] = [];
  // Inside a step, between its call and its commit: the next process asks for a page that was asked for before.
  const isInside = ({ call }: { readonly call: number }): boolean =>
    line.calls.slice(0, call).some(({ pageToken }) => pageToken === line.calls[call]?.pageToken);
  let victim: ReturnType<typeof startKith> = first;
  for (const page of drawPages(random, { kills: KILLS, pages: PAGES })) {
    const outside = fates.filter((fate) => !isInside(fate)).length;
    const isSafe = page < PAGES && outside < KILLS - INSIDE_MIN;
    const point = isSafe ? drawKillPoint(random) : drawSureKillPoint(random);
    const killed = killInStep({
      line,
      dataDir: directory.path,
      victim,
      point,
      isDue: async () => (await watching.promise, pagesAsked() >= page),
    });
    if (fates.length === 0) {
      const { runId } = await first.client.sync.start({ direction: "import", pageSize: PAGE_SIZE });
      started.resolve(runId);
    }
    fates.push({ point: await Promise.race([killed, endedEarly]), call: line.calls.length });
    victim = startKith(home);
  }
  const events = await followed;
  await victim.untilSaid(LISTENING);
  const run = await first.client.sync.get({ runId: await started.promise });
  await victim.end("SIGTERM");

  const inside = fates.filter(isInside);
  process.stdout.write(
    `${inside.length} of ${KILLS} kills inside a step: ${fates.map((fate) => `${describe(fate.point)}${isInside(fate) ? "" : " (outside)"}`).join(", ")}\n`,
  );
  expect(fates).toHaveLength(KILLS);
  expect(fates.filter(({ point }) => point === null)).toEqual([]);
  expect(inside.length).toBeGreaterThanOrEqual(INSIDE_MIN);
  expectPagesInOrder(
    line.calls,
    fates.map(({ call }) => call),
  );

  expect(run).toMatchObject({ status: "completed", totalProcessed: PAGES * PAGE_SIZE });
  expect(run.counters).toMatchObject({ imported: PAGES * PAGE_SIZE, updated: 0, unchanged: 0, failed: 0 });
  const recorded = events.filter((event) => event.seq !== null);
  expect(recorded.map((event) => event.seq)).toEqual(recorded.map((_, index) => index + 1));
  expect(recorded.filter((event) => event.kind === "step-completed").map((event) => event.step)).toEqual(
    Array.from({ length: PAGES }, (_, step) => step),
  );

  const book = await readAddressBook(directory.path);
  expect(book.people).toEqual(await listGooglePeople(google, EMAIL));
  expect(book).toEqual(await uninterrupted);
});

test("a batch call that dies with its server, or whose answer is lost, is repeated with the same token and the same end", async () => {
  const PAGES = 8;
  const random = seedRandom();
  await using google = await createGoogleEmulator({
    accounts: [{ email: EMAIL, contacts: PAGES * PAGE_SIZE }],
  });
  const uninterrupted = importUninterrupted(google);

  await using directory = await createTemporaryDirectory();
  await using line = await openGoogleLine(google.url);
  const home = await createKithHome({ dataDir: directory.path, googleRootUrl: line.url });
  let kith = await openKith(home);
  await connectGoogle(kith, EMAIL);

  const restart = async (): Promise<void> => {
    await kith.end("SIGKILL");
    kith = await openKith(home);
  };
  const call = (pageToken: string | null) => callSync(kith, { pageToken, pageSize: PAGE_SIZE });
  const answers: SyncAnswer[] = [];
  const repeated: { readonly answer: SyncAnswer; readonly again: SyncAnswer }[] = [];
  const deaths: string[] = [];
  for (let pageToken: string | null = null; answers.length < PAGES;) {
    if (answers.length % 2 === 0) {
      // The very first call has no token yet: it must not get as far as a run that its repetition would not find.
      const point = pageToken === null ? drawSureKillPoint(random) : drawKillPoint(random);
      const victim = kith;
      const killed = killInStep({ line, dataDir: directory.path, victim, point, isDue: () => true });
      const lost = call(pageToken).then(
        async () => (await victim.end("SIGKILL"), "after its answer"),
        () => "without an answer",
      );
      deaths.push(`${describe(await killed)} ${await lost}`);
      await restart();
    }
    const answer: SyncAnswer = await call(pageToken);
    if (pageToken !== null && random.chance(0.25)) {
      await restart();
      repeated.push({ answer, again: await call(pageToken) });
    }
    answers.push(answer);
    pageToken = answer.nextPageToken;
  }
  // The last answer comes before the training that follows the first import.
  await followRun(kith.client, answers.at(-1)?.runId ?? "");
  await kith.end("SIGTERM");
  process.stdout.write(`deaths: ${deaths.join(", ")}\n`);

  for (const { answer, again } of repeated) expect(again).toEqual(answer);
  expect(answers.at(-1)).toMatchObject({
    nextPageToken: null,
    totalProcessed: PAGES * PAGE_SIZE,
    message: "Sync completed",
  });
  expect(new Set(answers.map(({ runId }) => runId)).size).toBe(1);
  expect(answers.map(({ imported }) => imported)).toEqual(answers.map(() => PAGE_SIZE));
  const book = await readAddressBook(directory.path);
  expect(book.people).toEqual(await listGooglePeople(google, EMAIL));
  expect(book).toEqual(await uninterrupted);
});

/**
 * Every process asked for page after page, none left out; the one after a kill began where the killed one was: at most one
 * page of it was being stored and the next one read ahead.
 */
function expectPagesInOrder(calls: readonly ListCall[], starts: readonly number[]): void {
  // A new token is that of the page behind the last one: a listing begun anew, before its first page was stored, has others.
  const pageOf = new Map<ListCall["pageToken"], number>();
  let page = -1;
  const pages = calls.map(({ pageToken }) => {
    page = pageOf.get(pageToken) ?? page + 1;
    pageOf.set(pageToken, page);
    return page;
  });
  const outOfOrder = pages.filter((page, call) => {
    if (call === 0) return false;
    const step = page - (pages[call - 1] ?? 0);
    return starts.includes(call) ? step < -1 || step > 1 : step !== 1;
  });
  expect(outOfOrder, `among the pages ${pages.join(" ")}`).toEqual([]);
}

/** Different pages in ascending order, the first and the last among them. */
function drawPages(
  random: Random,
  { kills, pages }: { readonly kills: number; readonly pages: number },
): readonly number[] {
  const drawn = new Set([1, pages]);
  while (drawn.size < kills) drawn.add(random.integer(2, pages - 1));
  return [...drawn].sort((a, b) => a - b);
}

function describe(point: KillPoint | null): string {
  if (point === null) return "idle";
  return point.kind === "answered" ? `answered +${point.changes}` : point.kind;
}
