import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalFields } from "./canonical-fields.ts";
import type { ContactFields } from "./contact-fields.ts";

/**
 * SHA-256 (64 hex digits) of a contact's writable fields: equal for two bodies with the same values in another order,
 * different as soon as one value, label or unknown attribute differs.
 *
 * The canonical text escapes lone surrogates, so UTF-8 loses nothing of it.
 */
export function contentHash(fields: ContactFields): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalFields(fields))));
}
