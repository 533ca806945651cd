import { expect, test } from "vitest";
import { createTemporaryDirectory } from "../packages/api/src/testing/temporary-directory.ts";
import { createGoogleEmulator } from "../packages/google-emulator/src/index.ts";
import { findAccessibilityProblems } from "./support/accessibility.ts";
import { findLayoutProblems, openBrowser, openPage } from "./support/browser-page.ts";
import { createKithHome, openKith } from "./support/kith-program.ts";
import { runImport } from "./support/run-import.ts";
import { buildWeb } from "./support/web-build.ts";

const ADA = "ada@example.test";
const DAY_MS = 24 * 60 * 60 * 1000;

test("in a browser a person switches the calendar on, syncs it, goes through the weeks by keyboard and finds who is invited", async () => {
  await buildWeb();
  await using google = await createGoogleEmulator({ accounts: [{ email: ADA }] });
  const account = google.account(ADA);
  account.createPerson({
    names: [{ givenName: "Grace", familyName: "Hopper" }],
    emailAddresses: [{ value: "grace@navy.example" }],
  });
  // Noon, so that it is today in whatever zone the test runs.
  const noonMs = Math.floor(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2;
  const at = (days: number, hours = 0) => ({
    dateTime: new Date(noonMs + days * DAY_MS + hours * 3_600_000).toISOString(),
    timeZone: "UTC",
  });
  account.putEvent({
    summary: "Compiler review",
    location: "Arlington",
    start: at(0),
    end: at(0, 1),
    recurrence: ["RRULE:FREQ=WEEKLY"],
    attendees: [
      { email: ADA, self: true, responseStatus: "accepted" },
      { email: "Grace@Navy.example", responseStatus: "tentative" },
      { email: "stranger@x.example", displayName: "A Stranger" },
    ],
  });
  account.putEvent({ summary: "Only next week", start: at(7, 2), end: at(7, 3) });

  await using directory = await createTemporaryDirectory();
  const home = await createKithHome({ dataDir: directory.path, googleRootUrl: google.url });
  await using kith = await openKith(home);
  await using browser = await openBrowser();
  const { page, problems } = await openPage(browser);
  const layout: string[] = [];
  const inspect = async (): Promise<void> => {
    layout.push(...(await findLayoutProblems(page)), ...(await findAccessibilityProblems(page)));
  };
  const allow = async (): Promise<void> => {
    await page.getByRole("radio", { name: new RegExp(ADA) }).check();
    await page.getByRole("button", { name: "Allow" }).click();
    await page.getByText("Google is connected").waitFor();
  };

  await page.goto(`${kith.url}/calendar`);
  await page.getByRole("button", { name: "Continue on this computer" }).click();
  await page.getByText("No Google account is connected").waitFor();
  await inspect();
  await page.goto(`${kith.url}/settings`);
  await page.getByRole("link", { name: "Connect Google" }).click();
  await page
    .getByText("See and change")
    .or(page.getByText("permanently delete your contacts"))
    .first()
    .waitFor();
  expect(await page.getByText("your Google Calendar").count()).toBe(0);
  await allow();
  await runImport(kith.client);

  await page.getByRole("link", { name: "Calendar", exact: true }).click();
  await page.getByText("The calendar is switched off").waitFor();
  await inspect();
  await page.getByRole("link", { name: "Switch on the calendar" }).click();
  await page.getByText("your Google Calendar").waitFor();
  await allow();
  await page.getByText("The calendar is switched on.").waitFor();
  await inspect();

  await page.getByRole("link", { name: "Calendar", exact: true }).click();
  await page.getByText("Nothing is here yet").waitFor();
  await inspect();
  google.faults.inject({ path: "/events", kind: "status", status: 418, body: {} });
  await page.getByRole("button", { name: "Sync now" }).click();
  await page.getByText("The calendar was not synced").waitFor();
  await inspect();
  await page.getByRole("button", { name: "Sync now" }).click();
  await page.getByText("2 events brought up to date.").waitFor();
  await page.getByText("Compiler review").waitFor();
  const unknown = page.getByRole("region", { name: "Not in your contacts yet" });
  await unknown.getByText("stranger@x.example").waitFor();
  await inspect();

  await page.keyboard.press("ArrowRight");
  await page.getByText("Only next week").waitFor();
  await page.getByText("Compiler review").waitFor();
  expect(new URL(page.url()).searchParams.get("week")).toMatch(/^\d{4}-W\d{2}$/);
  await page.keyboard.press("k");
  await page.getByText("Only next week").waitFor({ state: "detached" });
  await page.keyboard.press("k");
  await page.getByText("Compiler review").waitFor({ state: "detached" });
  expect(await page.getByText("Nothing", { exact: true }).count()).toBe(7);
  await inspect();
  await page.keyboard.press("t");
  await page.getByText("Compiler review").waitFor();
  expect(new URL(page.url()).search).toBe("");

  await page.getByRole("list", { name: "Invited" }).getByRole("link", { name: "Grace Hopper" }).click();
  await page.getByRole("heading", { level: 1, name: "Grace Hopper" }).waitFor();
  await page.goBack();
  await page.getByText("Compiler review").waitFor();

  await page.goto(`${kith.url}/settings`);
  await page.getByRole("button", { name: "Switch off the calendar" }).click();
  await page.getByRole("region", { name: "Calendar" }).getByRole("button", { name: "Switch on" }).waitFor();
  expect(await kith.client.google.status()).toMatchObject({ stats: { eventsSynced: 0 } });

  expect({ layout, problems: problems.filter((problem) => !problem.includes("502")) }).toEqual({
    layout: [],
    problems: [],
  });
});
