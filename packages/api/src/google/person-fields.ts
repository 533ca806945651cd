import { createHash } from "node:crypto";
import { CONTACT_FIELD_NAMES } from "@kith/core";

/**
 * What every read asks for: all that a client may write (so that nothing of a contact stays unseen), `metadata` (source
 * etags, tombstones, former resource names), and `photos` to show. `ageRanges`, `coverPhotos` and `skills` exist in
 * profiles only and are not asked for.
 */
export const PERSON_FIELDS: readonly string[] = [...CONTACT_FIELD_NAMES, "metadata", "photos"];

/**
 * Contacts only, not the profiles that Google links them with. A profile's values are somebody else's: they are not the
 * user's to keep or to write, they change without the user doing anything, and every such change would alter person.etag
 * and come as a delta. `metadata.previousResourceNames` describes the person, not a source, and Google's reference ties
 * it to listings with a sync token only; should it be missing all the same, the marker in `clientData` and the content
 * still find the record.
 */
export const READ_SOURCES = ["READ_SOURCE_TYPE_CONTACT"] as const;

/** Names the parameters that a sync token was given for: one with another fingerprint must not be sent. */
export function parametersFingerprint(pageSize: number): string {
  const parameters = JSON.stringify({ fields: [...PERSON_FIELDS].sort(), sources: READ_SOURCES, pageSize });
  return createHash("sha256").update(parameters).digest("base64url").slice(0, 22);
}
