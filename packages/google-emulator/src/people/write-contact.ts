import type { Account } from "../account/account.ts";
import type { EmulatorServices } from "../emulator-services.ts";
import { apiFailure } from "../google-failure.ts";
import type { GoogleFailure } from "../google-failure.ts";
import { contactEtag, decodePersonEtag } from "./contact-etag.ts";
import { currentVersion } from "./contact-record.ts";
import type { ContactRecord } from "./contact-record.ts";
import { fieldSchema, isFieldName } from "./field-schema.ts";
import type { FieldName } from "./field-schema.ts";
import { MY_CONTACTS } from "./group-book.ts";
import { checkMemberships } from "./group-membership.ts";
import { membershipOf } from "./membership.ts";
import { parsePersonInput } from "./parse-person-input.ts";
import { parseMask } from "./person-view.ts";
import type { FieldValues } from "./person.ts";
import { findContact } from "./read-people.ts";
import { staleEtag } from "./stale-etag.ts";

const TRASH_MS = 30 * 24 * 60 * 60 * 1000;

/** A change that passed every check and can be carried out. */
export interface PlannedUpdate {
  record: ContactRecord;
  contact: FieldValues;
}

/** Checks a Person of a create call; throws the API's 400. */
export function planCreate(services: EmulatorServices, account: Account, body: unknown): FieldValues {
  const contact = writableOnly(parsePersonInput(body, "person"));
  if (contact.memberships === undefined) return { ...contact, memberships: [membershipOf(MY_CONTACTS)] };
  checkMemberships(services, account, contact.memberships);
  return contact;
}

/** Throws when the account cannot hold that many more. */
export function checkContactLimit(services: EmulatorServices, account: Account, more: number): void {
  const { contactLimit, trashCounts } = services.behavior;
  const since = services.clock.now() - TRASH_MS;
  const trashed = trashCounts
    ? account.contacts.inOrder(false).filter(({ version }) => version.deleted && version.updatedAt > since)
        .length
    : 0;
  if (account.contacts.size + trashed + more > contactLimit) {
    throw apiFailure("FAILED_PRECONDITION", "Contact limit exceeded: MY_CONTACTS_OVERFLOW_COUNT.");
  }
}

/** Reads an update mask; every listed field is replaced, an absent one cleared. */
export function parseUpdateMask(mask: unknown, parameter: string): FieldName[] {
  const paths = typeof mask === "string" ? parseMask(mask) : [];
  if (paths.length === 0) {
    throw apiFailure(
      "INVALID_ARGUMENT",
      `${parameter} mask is required. Please specify one or more valid paths. Valid paths are documented at https://developers.google.com/people/api/rest/v1/people/updateContact.`,
    );
  }
  return paths.map((path) => {
    if (!isFieldName(path) || fieldSchema(path).writable !== true) {
      throw apiFailure(
        "INVALID_ARGUMENT",
        `Invalid ${parameter} mask path: "${path}". Valid paths are documented at https://developers.google.com/people/api/rest/v1/people/updateContact.`,
      );
    }
    return path;
  });
}

export interface UpdateCall {
  resourceName: string;
  body: unknown;
  fields: readonly FieldName[];
  /** batchUpdate answers a missing etag with another status. */
  inBatch: boolean;
  /** Refuse the etag whatever it is. */
  pretendStale: boolean;
}

/** Checks an update against the contact as it is; throws the API's 400 or 404. */
export function planUpdate(services: EmulatorServices, account: Account, call: UpdateCall): PlannedUpdate {
  if (call.resourceName === "people/me" || call.resourceName === `people/${account.sub}`) {
    throw notAContact(call.resourceName);
  }
  const values = parsePersonInput(call.body, "person", call.fields);
  const record = findContact(account, call.resourceName);
  checkEtag(services, record, call);
  if (call.fields.includes("memberships")) {
    if (values.memberships === undefined) {
      throw apiFailure("INVALID_ARGUMENT", "Request must have at least one contact group membership.");
    }
    checkMemberships(services, account, values.memberships);
  }
  const contact: FieldValues = { ...currentVersion(record).contact };
  for (const field of call.fields) {
    const replaced = values[field];
    if (replaced === undefined) delete contact[field];
    else contact[field] = replaced;
  }
  return { record, contact };
}

export function notAContact(resourceName: string): GoogleFailure {
  return apiFailure(
    "INVALID_ARGUMENT",
    `Resource name "${resourceName}" is not a valid contact person resource.`,
  );
}

function checkEtag(services: EmulatorServices, record: ContactRecord, call: UpdateCall): void {
  const { personEtag, sourceEtag } = readEtags(call.body);
  if (personEtag === undefined && sourceEtag === undefined) {
    throw apiFailure(
      call.inBatch ? "FAILED_PRECONDITION" : "INVALID_ARGUMENT",
      "Request must set person.etag or person.metadata.sources.etag for the source that is being updated.",
    );
  }
  if (services.behavior.requireContactSource && sourceEtag === undefined) {
    throw apiFailure("INVALID_ARGUMENT", "Request must set person.metadata.sources of the contact source.");
  }
  if (call.pretendStale) throw staleEtag();
  const current = contactEtag(record, currentVersion(record));
  if (sourceEtag !== undefined && sourceEtag !== current) throw staleEtag("person.metadata.sources.etag");
  if (personEtag === undefined) return;
  const decoded = decodePersonEtag(personEtag);
  if (decoded?.contactEtag !== current) throw staleEtag();
  if (decoded.fromList && services.behavior.refuseListEtags && sourceEtag === undefined) throw staleEtag();
}

/** `person.etag`, and the etag of the CONTACT source among `person.metadata.sources`. */
function readEtags(body: unknown): { personEtag?: string; sourceEtag?: string } {
  if (typeof body !== "object" || body === null) return {};
  const etags: { personEtag?: string; sourceEtag?: string } = {};
  if ("etag" in body && typeof body.etag === "string" && body.etag !== "") etags.personEtag = body.etag;
  const metadata: unknown = "metadata" in body ? body.metadata : undefined;
  if (typeof metadata !== "object" || metadata === null || !("sources" in metadata)) return etags;
  const sources: readonly unknown[] = Array.isArray(metadata.sources) ? metadata.sources : [];
  for (const source of sources) {
    if (typeof source !== "object" || source === null || !("type" in source) || source.type !== "CONTACT")
      continue;
    if ("etag" in source && typeof source.etag === "string" && source.etag !== "")
      etags.sourceEtag = source.etag;
  }
  return etags;
}

function writableOnly(values: FieldValues): FieldValues {
  const kept = Object.entries(values).filter(
    ([name]) => isFieldName(name) && fieldSchema(name).writable === true,
  );
  return Object.fromEntries(kept);
}
