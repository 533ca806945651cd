import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import type { ComparisonLevel } from "../model/match-model.ts";
import { profileOf, profileSite } from "./profile-url.ts";

/** The best level over all pairs of web addresses. Home pages are a firm's or nobody's and say nothing. */
export function compareUrls(a: NormalizedContact, b: NormalizedContact): ComparisonLevel<"url"> {
  if (a.urls.length === 0 || b.urls.length === 0) return "absent";
  const profilesA = profilesOf(a);
  const profilesB = profilesOf(b);
  if (profilesA.some((profile) => profilesB.includes(profile))) return "profile";
  if (a.urls.some((url) => isInnerPage(url) && b.urls.includes(url))) return "page";
  const sites = new Set(profilesA.map(profileSite));
  return profilesB.some((profile) => sites.has(profileSite(profile))) ? "different" : "absent";
}

function profilesOf({ urls }: NormalizedContact): readonly string[] {
  return urls.flatMap((url) => profileOf(url) ?? []);
}

/** A page that somebody took the trouble to note: below the home page, and no page of a profile site. */
function isInnerPage(url: string): boolean {
  const [, ...path] = url.split("/");
  return profileSite(url) === null && path.join("").length >= 5;
}
