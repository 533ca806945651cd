/** Connects an account of the emulator as a browser would: to the consent page, Allow, and back. */
export async function connectAccount(
  url: string,
  { token, email }: { token: string; email: string },
): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const start = await fetch(`${url}/api/auth/google-connect`, { headers, redirect: "manual" });
  const consent = new URL(start.headers.get("location") ?? "");
  const form = new URLSearchParams({ request: consent.search.slice(1), account: email, decision: "allow" });
  for (const scope of (consent.searchParams.get("scope") ?? "").split(" ")) form.append("scope", scope);
  const decided = await fetch(new URL("/o/oauth2/v2/auth/decision", consent), {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  const back = await fetch(decided.headers.get("location") ?? "", { headers, redirect: "manual" });
  if (!(back.headers.get("location") ?? "").includes("google_connected=true")) {
    throw new Error("The sample account could not be connected.");
  }
}
