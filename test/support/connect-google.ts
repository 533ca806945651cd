import { expect } from "vitest";

interface SignedIn {
  readonly url: string;
  readonly token: string;
}

/**
 * Connects a Google account the way a browser does: Kith's redirect, the consent page's form with every box ticked, and
 * Google's redirect back with the session that began.
 */
export async function connectGoogle(kith: SignedIn, email: string): Promise<void> {
  const consentUrl = await startConnect(kith);
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
  const settingsUrl = locationOf(await fetch(callbackUrl, sessionOf(kith)));
  expect(new URL(settingsUrl).searchParams.get("google_connected")).toBe("true");
}

/** Where the Google is to which Kith sends people. */
export async function googleUrlOf(kith: SignedIn): Promise<string> {
  return new URL(await startConnect(kith)).origin;
}

async function startConnect(kith: SignedIn): Promise<string> {
  return locationOf(await fetch(`${kith.url}/api/auth/google-connect`, sessionOf(kith)));
}

function sessionOf({ token }: SignedIn) {
  return { headers: { authorization: `Bearer ${token}` }, redirect: "manual" } as const;
}

function locationOf(response: Response): string {
  const location = response.headers.get("location");
  if (location === null) throw new Error(`${response.url} answered ${response.status} and leads nowhere.`);
  return location;
}
