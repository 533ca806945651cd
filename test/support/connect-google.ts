import { expect } from "vitest";

/**
 * Connects a Google account the way a browser does: Kith's redirect, the consent page's form with every box ticked, and
 * Google's redirect back with the session that began.
 */
export async function connectGoogle(
  kith: { readonly url: string; readonly token: string },
  email: string,
): Promise<void> {
  const session = { headers: { authorization: `Bearer ${kith.token}` }, redirect: "manual" } as const;
  const consentUrl = locationOf(await fetch(`${kith.url}/api/auth/google-connect`, session));
  const page = await (await fetch(consentUrl)).text();
  expect(page).toContain(email);
  const form = new URLSearchParams({
    request: new URL(consentUrl).search.slice(1),
    account: email,
    decision: "allow",
  });
  for (const [, scope] of page.matchAll(/name="scope" value="([^"]+)"/g)) form.append("scope", scope ?? "");
  const decision = new URL("/o/oauth2/v2/auth/decision", consentUrl);
  const callbackUrl = locationOf(await fetch(decision, { method: "POST", body: form, redirect: "manual" }));
  const settingsUrl = locationOf(await fetch(callbackUrl, session));
  expect(new URL(settingsUrl).searchParams.get("google_connected")).toBe("true");
}

function locationOf(response: Response): string {
  const location = response.headers.get("location");
  if (location === null) throw new Error(`${response.url} answered ${response.status} and leads nowhere.`);
  return location;
}
