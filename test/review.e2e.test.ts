import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { createTemporaryDirectory } from "../packages/api/src/testing/temporary-directory.ts";
import { createGoogleEmulator } from "../packages/google-emulator/src/index.ts";
import type { Kith, Question } from "../packages/sdk/src/index.ts";
import { findAccessibilityProblems } from "./support/accessibility.ts";
import { findLayoutProblems, openBrowser, openPage, signIn } from "./support/browser-page.ts";
import { connectGoogle } from "./support/connect-google.ts";
import { createKithHome, openKith } from "./support/kith-program.ts";
import { runImport } from "./support/run-import.ts";
import { buildWeb } from "./support/web-build.ts";

const EMAIL = "team@kith.example";
const PAIRS = 20;

test("with the keyboard alone a person reviews 20 pairs of the sample account, answers the sure ones at once, and takes all of it back", async () => {
  await buildWeb();
  await using google = await createGoogleEmulator({ accounts: [{ email: EMAIL, contacts: 1_500, seed: 2 }] });
  await using directory = await createTemporaryDirectory();
  const home = await createKithHome({ dataDir: directory.path, googleRootUrl: google.url });
  await using kith = await openKith(home);
  await connectGoogle(kith, EMAIL);
  await runImport(kith.client, { pageSize: 500 });
  const before = await standing(kith.client);
  const queue = (await kith.client.duplicates.list({ limit: 100 })).items;
  const reviewed = queue.slice(0, PAIRS);
  const touched = reviewed.flatMap(({ a, b }) => [a.contactId, b.contactId]);
  expect(new Set(touched).size, "no answer here may change another of the 20 pairs").toBe(2 * PAIRS);

  await using browser = await openBrowser();
  const { page, problems } = await openPage(browser);
  await signIn(page, kith);
  const looks: string[] = [];
  const inspect = async (): Promise<void> => {
    looks.push(...(await findLayoutProblems(page)), ...(await findAccessibilityProblems(page)));
  };
  await page.goto(`${kith.url}/duplicates`);
  await shows(page, `1 of ${queue.length}`);
  await inspect();

  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys of the review" }).waitFor();
  await page.keyboard.press("m");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.keyboard.press("j");
  await shows(page, `2 of ${queue.length}`);
  await page.keyboard.press("k");
  await shows(page, `1 of ${queue.length}`);

  // As fast as the keys come: nothing is waited for between two answers.
  const answers = reviewed.map((_, index) => (["same", "different", "later"] as const)[index % 3] ?? "same");
  for (const answer of answers) await page.keyboard.press({ same: "m", different: "n", later: "l" }[answer]);
  await shows(page, `1 of ${queue.length - PAIRS}`);
  const undos = page.getByRole("button", { name: /^Undo: / });
  await undos.nth(PAIRS - 1).waitFor();
  const acts = (await kith.client.duplicates.acts()).items.toReversed();
  expect(acts.map(({ kind, recordA, recordB }) => ({ kind, recordA, recordB }))).toEqual(
    reviewed.map(({ recordA, recordB }, index) => ({ kind: answers[index], recordA, recordB })),
  );
  const { contacts } = await kith.client.stats.get();
  expect(contacts).toBe(before.contacts - answers.filter((answer) => answer === "same").length);
  await inspect();

  // Half of it in the same breath, the other half in another visit.
  for (let index = 0; index < PAIRS / 2; index += 1) await page.keyboard.press("u");
  await page
    .getByText("taken back", { exact: true })
    .nth(PAIRS / 2 - 1)
    .waitFor();
  await shows(page, `of ${queue.length - PAIRS / 2}`);
  await inView(page, reviewed[PAIRS / 2]);
  await page.reload();
  await shows(page, `1 of ${queue.length - PAIRS / 2}`);
  for (let index = 0; index < PAIRS / 2; index += 1) await page.keyboard.press("u");
  await shows(page, `of ${queue.length}`);
  await inView(page, reviewed[0]);
  await undos.first().waitFor({ state: "detached" });
  expect(await standing(kith.client)).toEqual(before);
  await inspect();

  await press(page, "Answer the sure ones…");
  const dialog = page.getByRole("dialog", { name: "Pairs of 99% or more" });
  const sure = queue.filter(({ explanation }) => explanation.probability >= 0.99);
  const boxes = dialog.getByRole("checkbox");
  await boxes.nth(sure.length - 1).waitFor();
  expect(await boxes.count()).toBe(sure.length);
  const chosen = await dialog.getByRole("checkbox", { checked: true }).count();
  expect(chosen).toBeGreaterThan(1);
  expect(chosen, "some of them need a second look").toBeLessThan(sure.length);
  await inspect();
  await press(page, `Join ${chosen} pairs…`);
  await press(page, `Yes, join ${chosen} pairs`);
  await press(page, `Undo all ${chosen} pairs`);
  await page.getByText(`${chosen} answers taken back`).waitFor();
  expect(await standing(kith.client)).toEqual(before);
  const bulk = (await kith.client.duplicates.acts({ limit: 2 * chosen })).items;
  expect(bulk.map(({ kind }) => kind)).toEqual([
    ...Array.from({ length: chosen }, () => "undo"),
    ...Array.from({ length: chosen }, () => "same"),
  ]);

  // A program was faster: what stands now is said, and can be taken back.
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await inView(page, reviewed[0]);
  const [contested] = reviewed;
  if (contested === undefined) throw new Error("There was no pair to review.");
  const { recordA, recordB } = contested;
  await kith.client.duplicates.decide({ recordA, recordB, answer: "different" });
  await page.keyboard.press("m");
  await page.getByRole("alert").getByText("A person said that they are two people").waitFor();
  await shows(page, `1 of ${queue.length - 1}`);
  await inspect();
  await press(page, "Take that decision back");
  await shows(page, `of ${queue.length}`);
  expect(await standing(kith.client)).toEqual(before);

  expect({ looks, problems }).toEqual({ looks: [], problems: [] });
});

/** Presses a button as one without a mouse does. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).press("Enter");
}

/** Waits until a pair is the one that the next key is about: what was taken back last. */
async function inView(page: Page, question: Question | undefined): Promise<void> {
  const row = page.getByRole("list", { name: "Pairs to review" }).locator('[aria-current="true"]');
  await row.filter({ hasText: question?.a.displayName ?? "" }).waitFor();
}

/** Waits for a place in the queue, such as "1 of 80". */
async function shows(page: Page, place: string): Promise<void> {
  await page.getByText(new RegExp(`${place.startsWith("of") ? " " : "^"}${place}$`)).waitFor();
}

/** All that answers change, and undoing them must restore: who is one contact, and what is asked. */
async function standing(kith: Kith) {
  const [{ contacts, pairsToReview }, questions, later, list] = [
    await kith.stats.get(),
    await kith.duplicates.list({ limit: 100 }),
    await kith.duplicates.list({ state: "later" }),
    await kith.contacts.list({ limit: 500 }),
  ];
  return {
    contacts,
    pairsToReview,
    later: later.total,
    questions: questions.items.map(({ recordA, recordB, version }) => `${recordA} ${recordB} ${version}`),
    list: list.items.map(({ id, displayName, recordCount }) => `${id} ${displayName} ${recordCount}`),
  };
}
