import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { ContactRow, Kith } from "../packages/sdk/src/index.ts";
import { createTemporaryDirectory } from "../packages/api/src/testing/temporary-directory.ts";
import { createGoogleEmulator } from "../packages/google-emulator/src/index.ts";
import { findAccessibilityProblems } from "./support/accessibility.ts";
import { findLayoutProblems, openBrowser, openPage, signIn } from "./support/browser-page.ts";
import { connectGoogle } from "./support/connect-google.ts";
import { createKithHome, openKith } from "./support/kith-program.ts";
import { runImport } from "./support/run-import.ts";
import { buildWeb } from "./support/web-build.ts";

const EMAIL = "sample@kith.example";

test("a person separates a contact, trains the model, and sees a run's end on every page, in a real browser", async () => {
  await buildWeb();
  await using google = await createGoogleEmulator({ accounts: [{ email: EMAIL, contacts: 187, seed: 1 }] });
  await using directory = await createTemporaryDirectory();
  const home = await createKithHome({ dataDir: directory.path, googleRootUrl: google.url });
  await using kith = await openKith(home);
  await connectGoogle(kith, EMAIL);
  const dry = await runImport(kith.client, { dryRun: true });
  await runImport(kith.client);
  await using browser = await openBrowser();
  const { page, problems } = await openPage(browser);
  await signIn(page, kith);
  const looks: string[] = [];
  const inspect = async (): Promise<void> => {
    looks.push(...(await findLayoutProblems(page)), ...(await findAccessibilityProblems(page)));
  };

  await page.goto(kith.url);
  await page.getByRole("heading", { name: /pairs? needs? your word/ }).waitFor();
  await inspect();

  await page.getByRole("link", { name: "History", exact: true }).click();
  const runs = page.getByRole("region", { name: "Runs" }).getByRole("link");
  await runs.nth(1).waitFor();
  await inspect();
  await runs.nth(1).click();
  await page.getByRole("heading", { level: 1, name: "Dry run" }).waitFor();
  await page.getByRole("region", { name: "Plan" }).getByText("Fingerprint").waitFor();
  await page.getByRole("region", { name: "Batches" }).getByRole("table").waitFor();
  expect(page.url()).toBe(`${kith.url}/history/${dry.runId}`);
  await inspect();

  const before = await kith.client.stats.get();
  const contacts = (await kith.client.contacts.list({ limit: 500 })).items;
  const joined = contacts.find(({ recordCount }) => recordCount === 2);
  await page.goto(`${kith.url}/contacts/${joined?.id}`);
  await page.getByText("Show the evidence, step by step").click();
  await page.getByRole("list", { name: "Evidence, step by step" }).waitFor();
  await inspect();
  await press(page, "Separate…");
  const dialog = page.getByRole("dialog", { name: "Separate entries" });
  await dialog.getByRole("checkbox", { name: /^Entry 2/ }).check();
  await inspect();
  await dialog.getByRole("button", { name: "Separate…" }).press("Enter");
  await dialog.getByRole("button", { name: "Yes, separate 1 entry" }).press("Enter");
  await dialog.getByText("There are 2 contacts now").waitFor();
  expect((await kith.client.stats.get()).contacts).toBe(before.contacts + 1);
  await dialog.getByRole("button", { name: "Close", exact: true }).last().press("Enter");
  // The way back stands on the page too, as long as the decision stands.
  const apart = page.getByRole("region", { name: "Kept apart from others" });
  await apart.waitFor();
  await inspect();
  await apart.getByRole("button", { name: "Undo: keeping them apart" }).press("Enter");
  await apart.waitFor({ state: "detached" });
  await page.getByText("One person, joined from 2 entries").waitFor();
  expect(await kith.client.stats.get()).toEqual(before);

  // Of two names one is shown; a person may prefer the other one, and the first one again.
  const named = await contactOfTwoNames(kith.client, contacts);
  await page.goto(`${kith.url}/contacts/${named.id}`);
  await page.getByRole("heading", { level: 1, name: named.displayName, exact: true }).waitFor();
  const other = page.getByRole("button", { name: /^Show this one: / }).first();
  await other.waitFor();
  await inspect();
  await other.press("Enter");
  await page.getByText("Another value chosen to be shown").waitFor();
  expect((await kith.client.contacts.get({ id: named.id })).displayName).not.toBe(named.displayName);
  await inspect();

  await page.goto(`${kith.url}/settings`);
  const model = page.getByRole("region", { name: "Language model" });
  await model.getByLabel("Requests for a run").fill("7");
  await model.getByRole("button", { name: "Save" }).press("Enter");
  await model.getByText("Saved.").waitFor();
  expect(await kith.client.settings.get()).toMatchObject({ llmRequestsPerRun: 7, llmRequestsPerMonth: 500 });
  // An answer is something that the model has not been trained on.
  const [asked] = (await kith.client.duplicates.list()).items;
  if (asked === undefined) throw new Error("The sample account has no pair in doubt.");
  const { recordA, recordB } = asked;
  await kith.client.duplicates.decide({ recordA, recordB, answer: "different" });
  const matching = page.getByRole("region", { name: "Matching" });
  const preview = await kith.client.training.preview();
  await matching.getByRole("button", { name: "Preview training" }).press("Enter");
  await matching.getByText(`${preview.questionsBefore} → ${preview.questionsAfter}`).waitFor();
  await inspect();
  await matching.getByRole("button", { name: "Adopt…" }).press("Enter");
  await matching.getByRole("button", { name: "Yes, adopt it" }).press("Enter");
  await matching.getByText("The trained model is in use").waitFor();
  expect(await kith.client.training.preview()).toMatchObject({
    modelBefore: preview.modelAfter,
    joinCount: 0,
  });

  // What a run changes shows where nobody reloads: here in one tab, while another starts it.
  await page.goto(`${kith.url}/duplicates`);
  const [question, ...others] = (await kith.client.duplicates.list({ limit: 100 })).items;
  await page.getByText(`1 of ${others.length + 1}`, { exact: true }).waitFor();
  await inspect();
  const { records } = await kith.client.contacts.get({ id: question?.a.contactId ?? "" });
  const account = google.account(EMAIL);
  for (const { resourceName } of records) account.deletePerson(resourceName ?? "");
  const still = await questionsWithout(kith.client, question?.a.contactId ?? "");
  const second = await page.context().newPage();
  await second.goto(`${kith.url}/sync/google`);
  await second.getByRole("button", { name: "Start import" }).press("Enter");
  await second.getByText("The import is finished.").waitFor();
  await page.getByText(`To review (${still})`).waitFor();
  await page.getByRole("link", { name: "Put off (0)" }).click();
  await page.getByText("Nothing is put off").waitFor();
  await inspect();

  expect({ looks, problems }).toEqual({ looks: [], problems: [] });
});

/** How many questions will be left when a contact is gone. */
async function questionsWithout(
  kith: Awaited<ReturnType<typeof openKith>>["client"],
  contactId: string,
): Promise<number> {
  const { items } = await kith.duplicates.list({ limit: 100 });
  return items.filter(({ a, b }) => a.contactId !== contactId && b.contactId !== contactId).length;
}

/** Presses a button as one without a mouse does. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).press("Enter");
}

/** A contact of two entries whose names differ. */
async function contactOfTwoNames(client: Kith, rows: readonly ContactRow[]) {
  for (const { id } of rows.filter(({ recordCount }) => recordCount === 2)) {
    const contact = await client.contacts.get({ id });
    if (contact.alternatives["names"] !== undefined) return contact;
  }
  throw new Error("No joined contact of the sample account has two names.");
}
