import type { GoogleEmulator } from "../../packages/google-emulator/src/index.ts";

/** Every person of an account, as Google answers to the very parameters that Kith last asked with. */
export async function listGooglePeople(
  google: GoogleEmulator,
  email: string,
): Promise<readonly (readonly [resourceName: string, person: unknown])[]> {
  const asked = google.requests.all().findLast(({ path }) => path === "/v1/people/me/connections");
  const { personFields, sources } = asked?.query ?? {};
  const { accessToken } = google.account(email).issueTokens();
  const people: [string, unknown][] = [];
  let pageToken = "";
  do {
    const query = new URLSearchParams({ pageSize: "1000", requestSyncToken: "true" });
    for (const field of [personFields].flat()) query.append("personFields", field ?? "");
    for (const source of [sources].flat()) query.append("sources", source ?? "");
    if (pageToken !== "") query.set("pageToken", pageToken);
    const url = `${google.url}/v1/people/me/connections?${query}`;
    const response = await fetch(url, { headers: { authorization: `Bearer ${accessToken}` } });
    const page = (await response.json()) as {
      connections?: { resourceName: string }[];
      nextPageToken?: string;
    };
    for (const person of page.connections ?? []) people.push([person.resourceName, person]);
    pageToken = page.nextPageToken ?? "";
  } while (pageToken !== "");
  return people.sort(([a], [b]) => (a < b ? -1 : 1));
}
