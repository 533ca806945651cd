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
  // Without animations: drawn without a graphics card they take more of a busy machine than all else on the page.
  const context = await browser.newContext({
    colorScheme: "light",
    viewport: WIDE,
    reducedMotion: "reduce",
  });
  // A machine that runs other tests beside this one may take its time.
  context.setDefaultTimeout(60_000);
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

/** Signs the local user in as the sign-in page would, for a test of what comes after. */
export async function signIn(
  page: Page,
  kith: { readonly url: string; readonly token: string },
): Promise<void> {
  await page.context().addCookies([{ name: "__session", value: kith.token, url: kith.url }]);
}

/** What is wrong with how a page looks, once it has come to rest: on a phone and on a wide screen, in light and in dark. */
export async function findLayoutProblems(page: Page): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const viewport of [PHONE, WIDE]) {
      await page.setViewportSize(viewport);
      try {
        // Sizes and colors take a moment to follow; what stays wrong is a problem.
        await page.waitForFunction(looksRight, colorScheme, { timeout: SETTLED_MS });
      } catch {
        const { overflowPx, brightness, coveredPx } = await page.evaluate(readLook);
        const what = `${new URL(page.url()).pathname} at ${viewport.width} px in ${colorScheme}`;
        problems.push(
          `${what}: ${overflowPx} px too wide, ${coveredPx} px of a table under a scroll bar, background of brightness ${brightness}`,
        );
      }
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  return problems;
}

const SETTLED_MS = 10_000;

/** Runs in the browser, like `readLook`: each must be whole in itself. */
function looksRight(colorScheme: "light" | "dark"): boolean {
  const { documentElement: root, body } = document;
  const channels = getComputedStyle(body).backgroundColor.match(/[\d.]+/g) ?? [];
  const [red = 0, green = 0, blue = 0] = channels.map(Number);
  const brightness = (red + green + blue) / 3;
  const bars = document.querySelectorAll('.mantine-ScrollArea-scrollbar[data-orientation="horizontal"]');
  const covered = [...bars]
    .filter((bar) => bar.checkVisibility())
    .map((bar) => {
      const table = bar.parentElement?.querySelector("table")?.getBoundingClientRect();
      return (table?.bottom ?? 0) - bar.getBoundingClientRect().top;
    });
  return (
    Math.max(0, ...covered) < 1 &&
    root.scrollWidth <= root.clientWidth &&
    (colorScheme === "light" ? brightness > 200 : brightness < 60)
  );
}

function readLook(): {
  readonly overflowPx: number;
  readonly brightness: number;
  readonly coveredPx: number;
} {
  const { documentElement: root, body } = document;
  const channels = getComputedStyle(body).backgroundColor.match(/[\d.]+/g) ?? [];
  const [red = 0, green = 0, blue = 0] = channels.map(Number);
  const bars = document.querySelectorAll('.mantine-ScrollArea-scrollbar[data-orientation="horizontal"]');
  const covered = [...bars]
    .filter((bar) => bar.checkVisibility())
    .map((bar) => {
      const table = bar.parentElement?.querySelector("table")?.getBoundingClientRect();
      return (table?.bottom ?? 0) - bar.getBoundingClientRect().top;
    });
  return {
    overflowPx: root.scrollWidth - root.clientWidth,
    brightness: Math.round((red + green + blue) / 3),
    coveredPx: Math.round(Math.max(0, ...covered)),
  };
}
