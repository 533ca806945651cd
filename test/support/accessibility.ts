import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** WCAG 2.2 at levels A and AA. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds against WCAG 2.2 AA on a page that has come to rest, in light and in dark. */
export async function findAccessibilityProblems(page: Page): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // Half a fade has no contrast to judge.
    await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== "running"));
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>(
      `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ["violations"] })`,
    );
    for (const { id, help, nodes } of violations) {
      const where = nodes.map(({ target }) => target.join(" ")).join(", ");
      problems.push(`${new URL(page.url()).pathname} in ${colorScheme}: ${id} (${help}) at ${where}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  return problems;
}
