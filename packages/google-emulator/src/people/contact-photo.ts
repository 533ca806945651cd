import { randomBytes } from "node:crypto";

import type { Account } from "../account/account.ts";
import type { EmulatorServices } from "../emulator-services.ts";
import { apiFailure } from "../google-failure.ts";
import { asObject, sourcesOf } from "./batch-contacts.ts";
import { currentVersion } from "./contact-record.ts";
import type { ContactRecord } from "./contact-record.ts";
import { fullPersonView, parsePersonView } from "./person-view.ts";
import { findContact } from "./read-people.ts";
import { renderPersonJson } from "./render-person.ts";

const SIGNATURES = [
  { mediaType: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
  { mediaType: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47] },
] as const;

/** people.updateContactPhoto: the only way to change a photo; base64 of a JPEG or PNG. */
export function updateContactPhoto(
  services: EmulatorServices,
  account: Account,
  call: { resourceName: string; body: unknown },
): string {
  const body = asObject(call.body);
  const record = findContact(account, call.resourceName);
  const text = body["photoBytes"];
  const bytes = Buffer.from(typeof text === "string" ? text : "", "base64");
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === undefined) {
    throw apiFailure("INVALID_ARGUMENT", "Request photo bytes must be a base64-encoded JPEG or PNG image.");
  }
  const id = randomBytes(12).toString("hex");
  account.photos.put(id, { mediaType, base64: bytes.toString("base64") });
  account.contacts.change(record, { photo: { id, isDefault: false } }, services.behavior.propagationMs);
  const mask = typeof body["personFields"] === "string" ? body["personFields"] : "";
  return photoAnswer(record, mask, sourcesOf(body));
}

/** people.deleteContactPhoto: back to the default photo. */
export function deleteContactPhoto(
  services: EmulatorServices,
  account: Account,
  call: { resourceName: string; query: URLSearchParams },
): string {
  const record = findContact(account, call.resourceName);
  const photo = { id: record.sourceId, isDefault: true };
  account.contacts.change(record, { photo }, services.behavior.propagationMs);
  return photoAnswer(record, call.query.getAll("personFields").join(","), call.query.getAll("sources"));
}

function photoAnswer(record: ContactRecord, mask: string, sources: readonly string[]): string {
  const view = mask === "" ? fullPersonView() : parsePersonView({ mask, parameter: "personFields", sources });
  return `{"person":${renderPersonJson(record, currentVersion(record), view)}}`;
}

function mediaTypeOf(bytes: Buffer): string | undefined {
  return SIGNATURES.find(({ bytes: start }) => start.every((byte, index) => bytes[index] === byte))
    ?.mediaType;
}
