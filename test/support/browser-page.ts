import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser, type Page } from "playwright-core";

export async function openBrowser(): Promise<Browser> {
  return await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, "--no-sandbox", "--disable-quic"],
  });
}

export const WIDE = { width: 1280, height: 860 };
const PHONE = { width: 375, height: 812 };

export interface WatchedPage {
  readonly page: Page;
  /** What went wrong so far on any page: errors in the console, exceptions, refusals of the content security policy. */
  readonly problems: readonly string[];
}

/** A page that writes down what goes wrong on it. */
export async function openPage(browser: Browser): Promise<WatchedPage> {
  const context = await browser.newContext({ colorScheme: "light", viewport: WIDE });
  const page = await context.newPage();
  const problems: string[] = [];
  const at = (): string => new URL(page.url()).pathname;
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      problems.push(`${at()}: ${message.type()} in the console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => problems.push(`${at()}: ${error.message}`));
  await page.exposeFunction("reportViolation", (what: string) => {
    problems.push(`${at()}: refused by the content security policy: ${what}`);
  });
  await page.addInitScript(
    `addEventListener("securitypolicyviolation", (event) => reportViolation(event.violatedDirective + " " + event.blockedURI));`,
  );
  return { page, problems };
}

/** What is wrong with how a page looks: on a phone's width and on a wide screen, in light and in dark. */
export async function findLayoutProblems(page: Page): Promise<readonly string[]> {
  const problems: string[] = [];
  const where = new URL(page.url()).pathname;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const viewport of [PHONE, WIDE]) {
      await page.setViewportSize(viewport);
      const look = await page.evaluate(readLook);
      const what = `${where} at ${viewport.width} px in ${colorScheme}`;
      if (look.overflowPx > 0) problems.push(`${what} scrolls sideways by ${look.overflowPx} px`);
      if (colorScheme === "light" ? look.brightness < 200 : look.brightness > 60) {
        problems.push(`${what} has a background of brightness ${look.brightness}`);
      }
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  return problems;
}

/** Runs in the browser, once what moves has come to rest. */
async function readLook(): Promise<{ readonly overflowPx: number; readonly brightness: number }> {
  const passing = document
    .getAnimations()
    .filter((animation) => animation.effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(passing.map((animation) => animation.finished));
  const { documentElement: root, body } = document;
  const channels = getComputedStyle(body).backgroundColor.match(/[\d.]+/g) ?? [];
  const [red = 0, green = 0, blue = 0] = channels.map(Number);
  return { overflowPx: root.scrollWidth - root.clientWidth, brightness: (red + green + blue) / 3 };
}
