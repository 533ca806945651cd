import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalFields } from "../contact/canonical-fields.ts";
import { canonicalJson } from "../contact/canonical-json.ts";
import { effectiveFields } from "../merge/record-sides.ts";
import { isRemoved, type EditableRecord } from "./editable-record.ts";

/**
 * Which state of a contact somebody has seen: 64 hex digits, the same while all its records show the same. What only
 * passes between Kith and Google (a confirmed write, a new etag) does not make it another one.
 */
export function contactVersion(records: readonly EditableRecord[]): string {
  const states = records
    .map((record) => [record.recordId, isRemoved(record), canonicalFields(effectiveFields(record.sides))])
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(states))));
}
