import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Page } from "playwright-core";
import { pino } from "pino";
import { readEnvironment } from "../packages/api/src/config/environment.ts";
import { openKith } from "../packages/api/src/server/open-kith.ts";

/** Walks through the program with a sample account and takes a picture of each page, in both schemes, wide and narrow. */
const PORT = "3977";
const EMAIL = "team@kith.example";
/** What a proxy might answer in Google's place; no later try helps. */
const BROKEN = { path: "/connections", times: 1_000, kind: "status", status: 418 };
const home = `http://localhost:${PORT}`;
const pictures = fileURLToPath(new URL("../docs/screenshots/", import.meta.url));
const dataDir = await mkdtemp(join(tmpdir(), "kith-screenshots-"));
await mkdir(pictures, { recursive: true });

const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args, "--no-sandbox", "--disable-quic"],
});
const kith = await openKith(readEnvironment({ PORT, DATA_DIR: dataDir, LOG_LEVEL: "error" }), {
  logger: pino({ level: "error" }),
});
try {
  const context = await browser.newContext({ colorScheme: "light", viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await page.goto(home);
  await page.getByRole("button", { name: "Continue on this computer" }).waitFor();
  await shoot(page, "sign-in");
  await page.getByRole("button", { name: "Continue on this computer" }).click();
  await page.getByRole("heading", { name: "Home" }).waitFor();
  await shoot(page, "home-first");
  await page.goto(`${home}/settings`);
  await page.getByRole("link", { name: "Connect Google" }).click();
  await page.getByText(EMAIL).waitFor();
  const google = new URL(page.url()).origin;
  await page.screenshot({ path: join(pictures, "consent-light.png") });
  await page.getByLabel(new RegExp(EMAIL)).check();
  await page.getByRole("button", { name: "Allow" }).click();
  await page.getByText("Google is connected").waitFor();
  await shoot(page, "settings");
  await page.goto(`${home}/sync/google`);
  await page.getByRole("button", { name: "Start import" }).click();
  await page.getByText("The import is finished").waitFor();
  await shoot(page, "sync");
  await page.goto(`${home}/duplicates`);
  await page.getByRole("list", { name: "Evidence, step by step" }).waitFor();
  await shoot(page, "duplicates");
  await page.getByRole("region", { name: "The evidence" }).scrollIntoViewIfNeeded();
  await shoot(page, "evidence");
  await page.getByRole("button", { name: "Answer the sure ones…" }).click();
  await page.getByRole("dialog").getByRole("checkbox").first().waitFor();
  await shoot(page, "duplicates-sure");
  await page.goto(`${home}/duplicates?show=later`);
  await page.getByText("Nothing is put off").waitFor();
  await shoot(page, "duplicates-none");
  await page.goto(`${home}/contacts`);
  await page.getByRole("list", { name: "Contacts" }).getByRole("link").first().waitFor();
  await shoot(page, "contacts");
  await page.getByRole("searchbox").fill("ander");
  await page.getByText(/contacts? found/).waitFor();
  await page.getByRole("list", { name: "Contacts" }).getByRole("link").first().click();
  await page.getByRole("region", { name: "History" }).waitFor();
  await shoot(page, "contact");
  await joinedContact(page);
  await page.getByText("Show the evidence, step by step").first().click();
  await page.getByRole("region", { name: "Why it is one person" }).scrollIntoViewIfNeeded();
  await shoot(page, "contact-joined");
  await page.getByRole("button", { name: "Separate…" }).click();
  await page.getByRole("dialog").getByRole("checkbox").first().waitFor();
  await shoot(page, "contact-separate");
  await page.keyboard.press("Escape");
  await page.goto(`${home}/calendar`);
  await page.getByText("The calendar is switched off").waitFor();
  await shoot(page, "calendar-off");
  await page.getByRole("link", { name: "Switch on the calendar" }).click();
  await page.getByLabel(new RegExp(EMAIL)).check();
  await page.getByRole("button", { name: "Allow" }).click();
  await page.getByText("Google is connected").waitFor();
  await page.goto(`${home}/calendar`);
  await page.getByRole("button", { name: "Sync now" }).click();
  await page.getByText("brought up to date").waitFor();
  await shoot(page, "calendar");
  await page.goto(`${home}/sync/google`);
  await order("POST", `${google}/emulator/faults`, BROKEN);
  await page.getByRole("button", { name: "Start import" }).click();
  await page.getByText("The import failed").waitFor();
  await shoot(page, "failed");
  await order("DELETE", `${google}/emulator/faults`);
  await page.getByRole("button", { name: "Resume" }).click();
  await page.getByText("The import is finished").waitFor();
  await deleteAtGoogle(google, 60);
  await page.getByRole("button", { name: "Start import" }).click();
  await page.getByText("would be deleted").waitFor();
  await shoot(page, "question");
  await page.getByRole("button", { name: /^Delete these/ }).click();
  await page.getByText("The import is finished").waitFor();
  await page.goto(`${home}/contacts/deleted`);
  await page.getByText("Removed for good on").first().waitFor();
  await shoot(page, "deleted");
  await page.goto(`${home}/sync/google`);
  await page.getByLabel("Dry run").check();
  await page.getByRole("button", { name: "Start dry run" }).click();
  await page.getByText("The dry run is finished").waitFor();
  await page.getByRole("link", { name: "History", exact: true }).click();
  const runs = page.getByRole("region", { name: "Runs" }).getByRole("link");
  await runs.nth(3).waitFor();
  await shoot(page, "history");
  await runs.last().click();
  await page.getByRole("region", { name: "Batches" }).getByRole("table").waitFor();
  await shoot(page, "run");
  await page.goto(`${home}/settings`);
  await page.getByRole("button", { name: "Preview training" }).click();
  await page.getByText("Pairs in doubt").waitFor();
  await page.getByRole("region", { name: "Matching" }).scrollIntoViewIfNeeded();
  await shoot(page, "settings-matching");
  await page.goto(home);
  await page.getByRole("heading", { name: "Home" }).waitFor();
  await shoot(page, "home");
} finally {
  await browser.close();
  await kith[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true, force: true });
}

/** Opens a contact that joins two entries. */
async function joinedContact(page: Page): Promise<void> {
  await page.goto(`${home}/contacts`);
  await page.getByText("2 joined", { exact: true }).first().click();
  await page.getByRole("region", { name: "Why it is one person" }).waitFor();
}

/** As the person would in Google's own pages. */
async function deleteAtGoogle(google: string, count: number): Promise<void> {
  const account = `${google}/emulator/accounts/${EMAIL}`;
  const { people } = (await order("GET", `${account}/people`)) as { people: { resourceName: string }[] };
  for (const { resourceName } of people.slice(0, count))
    await order("POST", `${account}/delete`, { resourceName });
}

/** The emulator takes orders over HTTP. */
async function order(method: string, url: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`The emulator answered ${answer.status} to ${method} ${url}.`);
  return await answer.json();
}

async function shoot(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await atRest(page);
    await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) });
    await page.setViewportSize({ width: 375, height: 812 });
    await atRest(page);
    await page.screenshot({ path: join(pictures, `${name}-${colorScheme}-narrow.png`) });
    await page.setViewportSize({ width: 1280, height: 860 });
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** Pages slide and fade; a picture is of what they come to. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== "running"));
}
