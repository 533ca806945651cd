import { expect, test } from "vitest";
import { openClerkEmulator } from "../packages/api/src/clerk/testing/clerk-emulator.ts";
import { createTemporaryDirectory } from "../packages/api/src/testing/temporary-directory.ts";
import { createKith } from "../packages/sdk/src/index.ts";
import { findLayoutProblems, openBrowser, openPage } from "./support/browser-page.ts";
import { findFreePort } from "./support/free-port.ts";
import { serveClerkScript } from "./support/clerk-script.ts";
import { createKithHome, openKith, printToken } from "./support/kith-program.ts";
import { runProgram } from "./support/program.ts";
import { buildWeb } from "./support/web-build.ts";

test("in a browser a person makes a token for a program, revokes it, and signs out everywhere, by keyboard alone", async () => {
  await buildWeb();
  await using directory = await createTemporaryDirectory();
  await using kith = await openKith(await createKithHome({ dataDir: directory.path }));
  await using browser = await openBrowser();
  const { page, problems } = await openPage(browser);
  const layout: string[] = [];
  const scripts: string[] = [];
  page.on("request", (request) => scripts.push(request.url()));
  await page.goto(`${kith.url}/settings`);
  await page.getByRole("button", { name: "Continue on this computer" }).press("Enter");

  const section = page.getByRole("region", { name: "API tokens" });
  await section.getByText("No program has a token yet.").waitFor();
  await section.getByRole("textbox", { name: "Name" }).focus();
  await page.keyboard.type("Backup script");
  for (const key of ["Tab", "Tab", "Space", "Enter"]) await page.keyboard.press(key);
  const shown = await section.getByText(/^kith_/).textContent();
  layout.push(...(await findLayoutProblems(page)));
  const program = createKith({ url: kith.url, token: shown ?? "" });
  expect((await program.contacts.list()).total).toBe(0);
  expect(await kith.client.tokens.list()).toMatchObject({
    items: [{ name: "Backup script", scopes: ["read", "sync"], lastUsedAt: expect.any(String) }],
  });
  await page.reload();
  await section.getByText("Backup script").waitFor();
  expect(await section.getByText(/^kith_/).count()).toBe(0);

  await section.getByRole("button", { name: "Revoke Backup script" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Revoke" }).press("Enter");
  await section.getByText("No program has a token yet.").waitFor();
  await expect(program.contacts.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });

  await page.getByRole("button", { name: "Sign out everywhere" }).press("Enter");
  await dialog.getByRole("button", { name: "Sign out everywhere" }).press("Enter");
  await page.getByRole("button", { name: "Continue on this computer" }).waitFor();
  await expect(kith.client.stats.get()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await page.getByRole("button", { name: "Continue on this computer" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  expect(scripts.filter((url) => url.includes("clerk"))).toEqual([]);
  expect({ layout, problems }).toEqual({ layout: [], problems: [] });
});

test("in a browser a person signs in with Clerk, takes over what was there before, and signs out everywhere", async () => {
  await buildWeb();
  await using clerk = await openClerkEmulator({ host: "clerk.example.test", port: await findFreePort() });
  await using directory = await createTemporaryDirectory();
  const home = await createKithHome({ dataDir: directory.path });
  const before = await openKith(home);
  await before.client.settings.update({ batchSize: 321 });
  await before.end("SIGTERM");

  const { publishableKey, secretKey } = clerk.environment;
  const variables = {
    CLERK_PUBLISHABLE_KEY: publishableKey,
    CLERK_SECRET_KEY: secretKey ?? "",
    CLERK_API_URL: clerk.url,
  };
  await using kith = await openKith({ ...home, variables: { ...home.variables, ...variables } });
  await expect(kith.client.stats.get()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await using browser = await openBrowser();
  const { page, problems } = await openPage(browser);
  await serveClerkScript(page, () => clerk.signIn());
  const layout: string[] = [];
  // Whoever signed in before Clerk came has the cookie still; it must not be in the way of Clerk's.
  const cookie = { name: "__session", value: kith.token, url: kith.url, httpOnly: true };
  await page.context().addCookies([cookie]);
  await page.goto(`${kith.url}/settings`);
  await page.getByRole("button", { name: "Sign in at Clerk" }).waitFor();
  expect(await page.context().cookies()).toEqual([]);
  layout.push(...(await findLayoutProblems(page)));

  await page.getByRole("button", { name: "Sign in at Clerk" }).click();
  const batchSize = page.getByRole("textbox", { name: "Batch size" });
  await batchSize.waitFor();
  expect(await batchSize.inputValue()).toBe("100");
  layout.push(...(await findLayoutProblems(page)));
  await page.getByRole("textbox", { name: "Local token" }).fill(kith.token);
  await page.getByRole("button", { name: "Move it here" }).click();
  await page.getByText("Moved. Everything is here now.").waitFor();
  const navigation = page.getByRole("navigation", { name: "Main" });
  await navigation.getByRole("link", { name: "Contacts" }).click();
  await page.getByRole("heading", { level: 1, name: "Contacts" }).waitFor();
  await navigation.getByRole("link", { name: "Settings" }).click();
  await batchSize.waitFor();
  expect(await batchSize.inputValue()).toBe("321");

  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await page.getByRole("button", { name: "Sign in at Clerk" }).waitFor();
  expect({ layout, problems }).toEqual({ layout: [], problems: [] });

  await expect(printToken({ ...home.variables, ...variables })).rejects.toThrow("Sign-in is Clerk's here");
});

test("without Clerk no other machine can be let in: the start is refused with what to do", async () => {
  await using directory = await createTemporaryDirectory();
  const { code, stderr } = await runProgram({
    script: "packages/api/src/main.ts",
    variables: { DATA_DIR: directory.path, HOST: "0.0.0.0", PUBLIC_URL: "https://kith.example.com" },
  });
  expect(code).toBe(1);
  expect(stderr.trim().split("\n")).toEqual([
    "Kith cannot start with these settings:",
    expect.stringMatching(/^- HOST must be .* set CLERK_PUBLISHABLE_KEY and CLERK_SECRET_KEY/),
    expect.stringMatching(/^- PUBLIC_URL must name this machine/),
  ]);
});
