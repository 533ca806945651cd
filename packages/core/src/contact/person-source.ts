import type { Person, PersonSource } from "./person.ts";
import { isPlainObject } from "./plain-object.ts";

/** The etag to send with an update (`person.etag` depends on the request's mask, this one does not). */
export function contactSourceEtag(person: Person): string | null {
  return textOrNull(contactSource(person)?.etag);
}

/** When the contact itself was last changed in Google, RFC 3339; null where Google gave no contact source. */
export function contactSourceUpdateTime(person: Person): string | null {
  return textOrNull(contactSource(person)?.updateTime);
}

/** Whether the delta says that this person was deleted. */
export function isTombstone(person: Person): boolean {
  return person.metadata?.deleted === true;
}

/** Former names of the same person. Google fills them in sync-token lists only. */
export function previousResourceNames(person: Person): readonly string[] {
  const names: unknown = person.metadata?.previousResourceNames;
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}

function contactSource(person: Person): PersonSource | null {
  const sources: unknown = person.metadata?.sources;
  if (!Array.isArray(sources)) return null;
  return sources.find((source) => isPlainObject(source) && source["type"] === "CONTACT") ?? null;
}

/** The wire is not checked: what should be text may be anything. */
function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
