import type { Account } from "../account/account.ts";
import type { EmulatorServices } from "../emulator-services.ts";
import type { Fault } from "../faults/fault.ts";
import { apiFailure, GoogleFailure, rpcStatus } from "../google-failure.ts";
import { CALL_COSTS } from "../quota/quota-ledger.ts";
import { currentVersion } from "./contact-record.ts";
import type { ContactRecord } from "./contact-record.ts";
import { fullPersonView, parsePersonView } from "./person-view.ts";
import type { PersonView } from "./person-view.ts";
import { findContact } from "./read-people.ts";
import { renderPersonJson } from "./render-person.ts";
import { checkContactLimit, notAContact, parseUpdateMask, planCreate, planUpdate } from "./write-contact.ts";

const MUTATE_LIMIT = 200;
const DELETE_LIMIT = 500;

/** A batch call: its body, and the fault that struck it. */
export interface BatchCall {
  body: unknown;
  fault: Fault | undefined;
}

interface BatchItem {
  /** Key in `contactErrors`: the index of a create, the resource name of an update. */
  key: string;
  /** Checks the item; gives what carries it out. */
  plan(): () => ContactRecord;
}

export function batchCreateContacts(services: EmulatorServices, account: Account, call: BatchCall): string {
  services.quotas.spend(account.sub, CALL_COSTS.batchWrite);
  const body = asObject(call.body);
  const contacts: unknown = body["contacts"];
  if (!Array.isArray(contacts) || contacts.length === 0) {
    throw apiFailure("INVALID_ARGUMENT", "Request must have at least one contact to create.");
  }
  checkSize(contacts.length, MUTATE_LIMIT, "create");
  const view = readMaskOf(body);
  checkContactLimit(services, account, contacts.length);
  const items = contacts.map((entry: unknown, index): BatchItem => ({
    key: String(index),
    plan: () => {
      const contact = planCreate(services, account, asObject(entry)["contactPerson"]);
      return () => account.contacts.create({ contact, lagMs: services.behavior.propagationMs });
    },
  }));
  const records = runBatch(services, call, { items, detail: "BatchCreateContactsErrorDetails" });
  if (view === undefined) return "{}";
  const created = records.map((record) => personResponse(record, view));
  return `{"createdPeople":[${created.join(",")}]}`;
}

export function batchUpdateContacts(services: EmulatorServices, account: Account, call: BatchCall): string {
  services.quotas.spend(account.sub, CALL_COSTS.batchWrite);
  const body = asObject(call.body);
  const contacts = body["contacts"];
  if (Array.isArray(contacts)) {
    throw apiFailure(
      "INVALID_ARGUMENT",
      "Invalid JSON payload received. Unknown name \"contacts\": Cannot bind a list to map for field 'contacts'.",
    );
  }
  const entries = Object.entries(asObject(contacts));
  if (entries.length === 0) {
    throw apiFailure("INVALID_ARGUMENT", "Request must have at least one contact to update.");
  }
  checkSize(entries.length, MUTATE_LIMIT, "update");
  const fields = parseUpdateMask(body["updateMask"], "updateMask");
  const view = readMaskOf(body);
  const pretendStale = call.fault?.kind === "stale-etag";
  const items = entries.map(([resourceName, person]): BatchItem => ({
    key: resourceName,
    plan: () => {
      const planned = planUpdate(services, account, {
        resourceName,
        body: person,
        fields,
        inBatch: true,
        pretendStale,
      });
      return () => {
        account.contacts.change(
          planned.record,
          { contact: planned.contact },
          services.behavior.propagationMs,
        );
        return planned.record;
      };
    },
  }));
  const records = runBatch(services, call, { items, detail: "BatchUpdateContactsErrorDetails" });
  if (view === undefined) return "{}";
  const results = records.map(
    (record, index) => `${JSON.stringify(entries[index]?.[0])}:${personResponse(record, view)}`,
  );
  return `{"updateResult":{${results.join(",")}}}`;
}

export function batchDeleteContacts(services: EmulatorServices, account: Account, call: BatchCall): string {
  services.quotas.spend(account.sub, CALL_COSTS.batchDelete);
  const names: unknown = asObject(call.body)["resourceNames"];
  if (!Array.isArray(names) || names.length === 0) {
    throw apiFailure("INVALID_ARGUMENT", "Request must have at least one contact to delete.");
  }
  checkSize(names.length, DELETE_LIMIT, "delete");
  const items = [...new Set(names.map(String))].map((resourceName): BatchItem => ({
    key: resourceName,
    plan: () => {
      if (resourceName === "people/me") throw notAContact(resourceName);
      const record = findContact(account, resourceName);
      return () => {
        account.contacts.change(record, { deleted: true }, services.behavior.propagationMs);
        return record;
      };
    },
  }));
  runBatch(services, call, { items });
  return "{}";
}

/**
 * Carries a batch out. Whether Google applies the good items of a batch with bad ones is not documented, so it is
 * the emulator's option; a fault can apply any part of a good batch.
 */
function runBatch(
  services: EmulatorServices,
  { fault }: BatchCall,
  batch: { items: readonly BatchItem[]; detail?: string },
): ContactRecord[] {
  const { items } = batch;
  const errors = new Map<string, GoogleFailure>();
  const steps: (() => ContactRecord)[] = [];
  const applied =
    fault?.kind === "partial-batch" ? new Set(fault.applied ?? firstHalf(items.length)) : undefined;
  for (const [index, item] of items.entries()) {
    try {
      const step = item.plan();
      if (applied === undefined || applied.has(index)) steps.push(step);
      else errors.set(item.key, apiFailure("INTERNAL", "Internal error encountered."));
    } catch (error) {
      if (!(error instanceof GoogleFailure)) throw error;
      errors.set(item.key, error);
    }
  }
  const partial = services.behavior.batchAtomicity === "partial" || applied !== undefined;
  const records = errors.size === 0 || partial ? steps.map((step) => step()) : [];
  const [first] = errors.values();
  if (first !== undefined) throw withContactErrors(first, errors, batch.detail);
  return records;
}

function firstHalf(count: number): number[] {
  return Array.from({ length: Math.floor(count / 2) }, (_, index) => index);
}

/** The first item's failure, with every item's in the details. */
function withContactErrors(
  first: GoogleFailure,
  errors: ReadonlyMap<string, GoogleFailure>,
  detail: string | undefined,
): GoogleFailure {
  const error: object =
    "error" in first.body && typeof first.body.error === "object" ? (first.body.error ?? {}) : {};
  if (detail === undefined) return first;
  const contactErrors = Object.fromEntries([...errors].map(([key, failure]) => [key, rpcStatus(failure)]));
  const details = [{ "@type": `type.googleapis.com/google.people.v1.${detail}`, contactErrors }];
  return new GoogleFailure(first.httpStatus, first.message, { error: { ...error, details } });
}

function personResponse(record: ContactRecord, view: PersonView): string {
  const person = renderPersonJson(record, currentVersion(record), view);
  return `{"httpStatusCode":200,"requestedResourceName":${JSON.stringify(record.resourceName)},"person":${person}}`;
}

/** An empty readMask skips reading the persons back; a missing one is an error. */
function readMaskOf(body: Record<string, unknown>): PersonView | undefined {
  const mask = body["readMask"];
  if (typeof mask !== "string") {
    throw apiFailure(
      "INVALID_ARGUMENT",
      "readMask is required; it may be empty to skip reading the persons.",
    );
  }
  if (mask.trim() === "*") return fullPersonView();
  return mask.trim() === ""
    ? undefined
    : parsePersonView({ mask, parameter: "readMask", sources: sourcesOf(body) });
}

export function sourcesOf(body: Record<string, unknown>): string[] {
  return Array.isArray(body["sources"]) ? body["sources"].map(String) : [];
}

function checkSize(size: number, limit: number, verb: string): void {
  if (size > limit) {
    throw apiFailure("INVALID_ARGUMENT", `Cannot ${verb} more than ${limit} contacts in one batch request.`);
  }
}

export function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw apiFailure("INVALID_ARGUMENT", "Invalid JSON payload received. An object is expected.");
  }
  return Object.fromEntries(Object.entries(value));
}
