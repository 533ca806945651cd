import { apiFailure } from "../google-failure.ts";
import type { GoogleFailure } from "../google-failure.ts";

type EtagName = "person.etag" | "person.metadata.sources.etag";

/** The answer to an update of a contact that has changed since its etag was read. */
export function staleEtag(which: EtagName = "person.etag"): GoogleFailure {
  return apiFailure("FAILED_PRECONDITION", staleEtagMessage(which));
}

export function staleEtagMessage(which: EtagName): string {
  return `Request ${which} is different than the current ${which}. Clear local cache and get the latest person.`;
}
