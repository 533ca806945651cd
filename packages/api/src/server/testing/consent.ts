/** What a person does on Google's consent page; gives the address that Google sends the browser back to. */
export async function consentInBrowser(url: string, email: string): Promise<URL> {
  const page = await fetch(url);
  if (!page.ok) throw new Error(`The consent page answers ${page.status}: ${await page.text()}`);
  const { search, searchParams } = new URL(url);
  if (searchParams.get("code_challenge_method") !== "S256") throw new Error("The connect uses no PKCE.");
  const form = new FormData();
  form.set("request", search.slice(1));
  form.set("account", email);
  form.set("decision", "allow");
  for (const scope of (searchParams.get("scope") ?? "").split(" ")) form.append("scope", scope);
  const decision = new URL("/o/oauth2/v2/auth/decision", url);
  const answer = await fetch(decision, { method: "POST", body: form, redirect: "manual" });
  const back = new URL(answer.headers.get("location") ?? "");
  if (back.searchParams.get("state") !== searchParams.get("state")) throw new Error("Google lost the state.");
  return back;
}
