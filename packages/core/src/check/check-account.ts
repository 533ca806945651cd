import { contentHash } from "../contact/content-hash.ts";
import { displayNameOf } from "../contact/display-name.ts";
import { isTombstone, previousResourceNames } from "../contact/person-source.ts";
import type { Person } from "../contact/person.ts";
import { writableFields } from "../contact/writable-fields.ts";
import { KithError } from "../error/kith-error.ts";
import { changedFields } from "../contact/field-change.ts";
import type { CheckedRecord, CheckPorts } from "./check-ports.ts";
import type { Difference, DifferenceReport } from "./difference.ts";

export interface CheckOptions {
  /** Persons a page of Google's listing, 1 to 1000. */
  readonly pageSize: number;
  /** How many differences of a kind are told one by one; the totals count all. */
  readonly limit: number;
}

const RESTARTS_MAX = 3;
const PERSONS_AT_ONCE = 64;

/**
 * Compares one Google account with Kith's copy of it, both whole, and changes neither. Listings lag behind writes, so
 * whoever differs by one, or is missing from it, is asked for by name before it is said: what is told is true, and what
 * changed in Google within the last minutes may not be told yet.
 *
 * Holds an id and a hash of every record, and the contents of those that differ.
 *
 * @throws KithError SOURCE_RATE_LIMITED, SOURCE_UNAVAILABLE, RECONNECT_NEEDED, …: nothing is known then
 */
export async function checkAccount(ports: CheckPorts, options: CheckOptions): Promise<DifferenceReport> {
  const records = await ports.records.all();
  const known = new KnownRecords(records);
  const listed = await compareListed(ports, known, options);
  const live = records.filter((record) => !record.deleted);
  const unseen = live.filter((record) => !listed.seen.has(record));
  const { onlyInKith, suspects, found } = await compareByName(ports, [...listed.suspects, ...unseen]);
  // Under a new name, of which a full listing does not say whose it is.
  const onlyInGoogle = listed.onlyInGoogle.filter(({ resourceName }) => !found.has(resourceName));
  const differing = suspects.slice(0, options.limit);
  const fields = await ports.records.fields(differing.map(({ record }) => record.recordId));
  return {
    persons: listed.persons,
    records: live.length,
    totals: {
      "only-in-google": onlyInGoogle.length,
      "only-in-kith": onlyInKith.length,
      differs: suspects.length,
    },
    differences: [
      ...onlyInGoogle.slice(0, options.limit),
      ...onlyInKith
        .slice(0, options.limit)
        .map((record) => ({ kind: "only-in-kith" as const, ...idsOf(record) })),
      ...differing.map(({ record, person }) => ({
        kind: "differs" as const,
        ...idsOf(record),
        fields: changedFields(fields.get(record.recordId) ?? {}, writableFields(person)),
      })),
    ],
  };
}

/** Records by every name that they have or had; today's name goes first. */
class KnownRecords {
  readonly #byName = new Map<string, CheckedRecord>();
  readonly #byFormerName = new Map<string, CheckedRecord>();

  constructor(records: readonly CheckedRecord[]) {
    for (const record of records) {
      this.#byName.set(record.resourceName, record);
      if (record.deleted) continue;
      for (const name of record.previousResourceNames) this.#byFormerName.set(name, record);
    }
  }

  /** The live record of a person; null when Kith has none, or a tombstoned one. */
  of(person: Person, names: readonly string[]): CheckedRecord | null {
    const all = [...names, ...previousResourceNames(person)];
    const record =
      all.map((name) => this.#byName.get(name)).find((found) => found !== undefined && !found.deleted) ??
      all.map((name) => this.#byFormerName.get(name)).find((found) => found !== undefined);
    return record ?? null;
  }
}

interface Listed {
  persons: number;
  readonly seen: Set<CheckedRecord>;
  readonly suspects: CheckedRecord[];
  readonly onlyInGoogle: Extract<Difference, { kind: "only-in-google" }>[];
}

async function compareListed(
  { source, giveWay }: CheckPorts,
  known: KnownRecords,
  { pageSize }: CheckOptions,
): Promise<Listed> {
  for (let restarts = 0; restarts <= RESTARTS_MAX; restarts += 1) {
    const listed: Listed = { persons: 0, seen: new Set(), suspects: [], onlyInGoogle: [] };
    let pageToken: string | null = null;
    for (;;) {
      const page = await source.listPage({ pageSize, pageToken, syncToken: null });
      if (page.kind !== "page") break;
      for (const [index, person] of page.people.entries()) {
        if (index % PERSONS_AT_ONCE === 0) await giveWay();
        if (!isTombstone(person)) compareOne(listed, known, person);
      }
      if (page.nextPageToken === null) return listed;
      pageToken = page.nextPageToken;
    }
  }
  throw new KithError(
    "SOURCE_PROTOCOL",
    `Google broke off the listing ${RESTARTS_MAX + 1} times. Start the check again later.`,
  );
}

function compareOne(listed: Listed, known: KnownRecords, person: Person): void {
  const resourceName = typeof person.resourceName === "string" ? person.resourceName : "";
  const record = known.of(person, [resourceName]);
  // A person can be on two pages, when he changed while he was listed.
  if (record !== null && listed.seen.has(record)) return;
  listed.persons += 1;
  if (record === null) {
    const displayName = displayNameOf(writableFields(person));
    listed.onlyInGoogle.push({ kind: "only-in-google", resourceName, displayName });
    return;
  }
  listed.seen.add(record);
  if (contentHash(writableFields(person)) !== record.contentHash) listed.suspects.push(record);
}

interface Suspect {
  readonly record: CheckedRecord;
  readonly person: Person;
}

interface ComparedByName {
  readonly onlyInKith: readonly CheckedRecord[];
  readonly suspects: readonly Suspect[];
  /** The names of today of those whom Google has. */
  readonly found: ReadonlySet<string | undefined>;
}

/** What Google itself has under the names of some records: listings are not the last word. */
async function compareByName(
  { source }: CheckPorts,
  records: readonly CheckedRecord[],
): Promise<ComparedByName> {
  if (records.length === 0) return { onlyInKith: [], suspects: [], found: new Set() };
  const answers = await source.getPeople(records.map((record) => record.resourceName));
  const personOf = new Map(answers.map(({ requested, person }) => [requested, person]));
  const onlyInKith: CheckedRecord[] = [];
  const suspects: Suspect[] = [];
  for (const record of records) {
    const person = personOf.get(record.resourceName) ?? null;
    if (person === null || isTombstone(person)) onlyInKith.push(record);
    else if (contentHash(writableFields(person)) !== record.contentHash) suspects.push({ record, person });
  }
  return { onlyInKith, suspects, found: new Set(answers.map(({ person }) => person?.resourceName)) };
}

function idsOf({ recordId, contactId, resourceName }: CheckedRecord) {
  return { recordId, contactId, resourceName };
}
