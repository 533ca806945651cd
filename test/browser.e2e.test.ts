import { expect, test } from "vitest";
import { createTemporaryDirectory } from "../packages/api/src/testing/temporary-directory.ts";
import { createGoogleEmulator } from "../packages/google-emulator/src/index.ts";
import type { Kith } from "../packages/sdk/src/index.ts";
import { findAccessibilityProblems } from "./support/accessibility.ts";
import { findLayoutProblems, openBrowser, openPage } from "./support/browser-page.ts";
import { openGoogleLine } from "./support/google-line.ts";
import { createKithHome, openKith } from "./support/kith-program.ts";
import { runImport } from "./support/run-import.ts";
import { buildWeb } from "./support/web-build.ts";

test("in a browser a person signs in, connects Google, watches an import, finds a contact and signs out", async () => {
  await buildWeb();
  await using google = await createGoogleEmulator({
    accounts: [
      { email: "other@example.test", contacts: 3 },
      { email: "ada@example.test", contacts: 1_200 },
    ],
  });
  await using line = await openGoogleLine(google.url);
  await using directory = await createTemporaryDirectory();
  const home = await createKithHome({ dataDir: directory.path, googleRootUrl: line.url });
  await using kith = await openKith(home);
  await using browser = await openBrowser();
  const { page, problems } = await openPage(browser);
  const layout: string[] = [];
  const inspect = async (): Promise<void> => {
    layout.push(...(await findLayoutProblems(page)), ...(await findAccessibilityProblems(page)));
  };

  await page.goto(kith.url);
  await page.getByRole("button", { name: "Continue on this computer" }).waitFor();
  await inspect();
  await page.getByRole("button", { name: "Continue on this computer" }).click();
  await page.getByRole("heading", { name: "Home" }).waitFor();
  await inspect();

  await page.getByRole("link", { name: "Connect Google" }).click();
  // The start page, which has a link of the same name, stays until the settings are there.
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await page.getByRole("region", { name: "Google account" }).getByText("Not connected").waitFor();
  await page.getByRole("link", { name: "Connect Google" }).click();
  await page.getByRole("radio", { name: /ada@example\.test/ }).check();
  await page.getByRole("button", { name: "Allow" }).click();
  await page.getByText("Google is connected").waitFor();
  expect(new URL(page.url()).origin).toBe(kith.url);
  await page.getByText("ada@example.test").first().waitFor();
  await inspect();

  // Google keeps the run waiting in its middle until the reloaded page has shown it.
  const goOn = Promise.withResolvers<void>();
  line.watch({ asked: async () => (line.calls.length > 5 ? await goOn.promise : undefined) });
  await page.getByRole("link", { name: "Google import" }).click();
  await page.getByRole("button", { name: "Start import" }).click();
  await page.getByText("500 of about 1,200 contacts").waitFor();
  await inspect();
  await page.reload();
  await page.getByText("500 of about 1,200 contacts").waitFor();
  await page.getByRole("button", { name: "Pause" }).waitFor();
  // Not an answer of Google's: trying again would not help, so the run fails at once.
  const fault = { path: "/connections", times: 1_000, kind: "status", status: 418 } as const;
  const teapot = google.faults.inject(fault);
  goOn.resolve();
  await page.getByText("The import failed.").waitFor();
  await inspect();
  teapot.remove();
  await page.getByRole("button", { name: "Resume" }).click();
  await page.getByText("The import is finished.").waitFor();
  await page.getByText("in batches of 100").waitFor();
  expect((await kith.client.sync.list()).items).toMatchObject([
    { status: "completed", counters: { imported: 1_200 } },
  ]);
  await inspect();

  await page.getByRole("link", { name: "Contacts" }).click();
  const list = page.getByRole("list", { name: "Contacts" });
  await list.getByRole("link").first().waitFor();
  const { contacts } = await kith.client.stats.get();
  await page.getByText(`${contacts.toLocaleString("en")} contacts`).waitFor();
  await inspect();
  const sought = await findNamed(kith.client);
  await page.getByRole("searchbox", { name: "Search contacts" }).fill(sought.email);
  await page.getByText(/contacts? found/).waitFor();
  await list.getByRole("link", { name: sought.name }).first().click();
  await page.getByRole("heading", { level: 1, name: sought.name }).waitFor();
  await page.getByText(sought.email).first().waitFor();
  await page.getByRole("region", { name: "History" }).waitFor();
  expect(page.url()).toBe(`${kith.url}/contacts/${sought.id}`);
  await inspect();

  const ada = google.account("ada@example.test");
  const gone = ada.people().find(({ emailAddresses }) => emailAddresses?.[0]?.["value"] === sought.email);
  ada.deletePerson(gone?.resourceName ?? "");
  await runImport(kith.client);
  await page.goto(`${kith.url}/contacts`);
  await page.getByRole("link", { name: "Deleted contacts" }).click();
  await page.getByRole("heading", { level: 1, name: "Deleted contacts" }).waitFor();
  await page.getByText("Removed for good on").waitFor();
  await inspect();
  await page.getByRole("link", { name: sought.name }).click();
  await page.getByText("This contact is deleted").waitFor();
  expect(page.url()).toBe(`${kith.url}/contacts/${sought.id}`);
  await inspect();

  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Continue on this computer" }).waitFor();
  await page.goto(`${kith.url}/contacts`);
  await page.getByRole("button", { name: "Continue on this computer" }).waitFor();

  expect({ layout, problems }).toEqual({ layout: [], problems: [] });
});

/** A contact of one entry that has an e-mail address and whose name is written in plain letters. */
async function findNamed(kith: Kith) {
  const { items } = await kith.contacts.list({ limit: 100 });
  for (const { id, displayName: name, emailAddresses, recordCount } of items) {
    const [email] = emailAddresses;
    if (recordCount === 1 && email !== undefined && /^[A-Za-z]+ [A-Za-z]+$/.test(name))
      return { id, name, email };
  }
  throw new Error("The sample account has no such contact among its first hundred.");
}
