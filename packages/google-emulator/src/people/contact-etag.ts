import type { ContactRecord, PersonVersion } from "./contact-record.ts";

/** What an etag of a person tells: the states of its sources, and whether a listing handed it out. */
export interface DecodedPersonEtag {
  contactEtag: string;
  fromList: boolean;
}

/** Etag of one source, in the look of Google's: `#` and a short base64 text. */
export function sourceEtag(sourceId: string, revision: number): string {
  const bytes = Buffer.alloc(8);
  let high = 0x811c9dc5;
  let low = 0x9e3779b9;
  for (const character of `${sourceId}:${revision}`) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 0x01000193) >>> 0;
    low = Math.imul(low + code, 0x85ebca6b) >>> 0;
    low ^= low >>> 15;
  }
  bytes.writeUInt32BE(high, 0);
  bytes.writeUInt32BE(low >>> 0, 4);
  return `#${bytes.toString("base64")}`;
}

export function contactEtag(record: ContactRecord, version: PersonVersion): string {
  return sourceEtag(record.sourceId, version.revision);
}

/**
 * Etag of a whole person. As decoded samples suggest it holds the requested mask beside the sources' etags, so the
 * same state has another etag under another mask; comparing goes by the sources alone.
 */
export function personEtag(etagOfContact: string, mask: string, fromList: boolean): string {
  return `%${Buffer.from(`${fromList ? "L" : "G"}\u0012${etagOfContact}\u0012${mask}`).toString("base64")}`;
}

export function decodePersonEtag(etag: string): DecodedPersonEtag | undefined {
  if (!etag.startsWith("%")) return undefined;
  const [origin, etagOfContact] = Buffer.from(etag.slice(1), "base64").toString("utf8").split("\u0012");
  if (etagOfContact === undefined || (origin !== "L" && origin !== "G")) return undefined;
  return { contactEtag: etagOfContact, fromList: origin === "L" };
}
