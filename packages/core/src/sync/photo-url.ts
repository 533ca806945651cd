import type { Person } from "../contact/person.ts";

/** The person's own photo; Google's generated letter images (`default: true`) say nothing and are left out. */
export function photoUrlOf(person: Person): string | null {
  if (!Array.isArray(person["photos"])) return null;
  for (const photo of person["photos"] as readonly unknown[]) {
    if (typeof photo !== "object" || photo === null) continue;
    const { url, default: generated } = photo as { readonly url?: unknown; readonly default?: unknown };
    if (typeof url === "string" && url.startsWith("https://") && generated !== true) return url;
  }
  return null;
}
