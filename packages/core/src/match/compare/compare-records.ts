import { compareAddresses } from "./compare-addresses.ts";
import { compareBirthdays } from "./compare-birthdays.ts";
import { compareEmails } from "./compare-emails.ts";
import { compareOrganizations } from "./compare-organizations.ts";
import { comparePhones } from "./compare-phones.ts";
import { compareUrls } from "./compare-urls.ts";
import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import { compareTexts } from "../cluster/content-order.ts";
import type { ComparisonLevel, ComparisonName } from "../model/match-model.ts";
import type { MatchRecord } from "../match-record.ts";
import { nameCompatibility } from "../names/name-compatibility.ts";

/** The level of every comparison for one pair of records. */
export type ComparisonVector = { readonly [Name in ComparisonName]: ComparisonLevel<Name> };

type Compare = (a: MatchRecord, b: MatchRecord) => string;

const COMPARISONS: {
  readonly [Name in ComparisonName]: (a: MatchRecord, b: MatchRecord) => ComparisonLevel<Name>;
} = {
  identity: compareIdentities,
  name: compareNames,
  email: (a, b) => compareEmails(a.contact, b.contact),
  phone: (a, b) => comparePhones(a.contact, b.contact),
  birthday: (a, b) => compareBirthdays(a.contact, b.contact),
  organization: (a, b) => compareOrganizations(a.contact, b.contact),
  address: (a, b) => compareAddresses(a.contact, b.contact),
  url: (a, b) => compareUrls(a.contact, b.contact),
};

/**
 * Words of names are paired best first, and where two pairings are as good as each other the first one met counts:
 * so the two contacts are always taken in one order, by their contents.
 */
function compareNames(a: MatchRecord, b: MatchRecord): ComparisonLevel<"name"> {
  const [one, other] =
    a.contact.contentHash <= b.contact.contentHash ? [a.contact, b.contact] : [b.contact, a.contact];
  return nameCompatibility(withFewNames(one), withFewNames(other));
}

/** A thousand names against a thousand take four seconds; nobody has more than a handful. */
const NAMES_MAX = 20;

/** The same names in whatever order the card has them. */
function withFewNames(contact: NormalizedContact): NormalizedContact {
  if (contact.names.length <= NAMES_MAX) return contact;
  const names = contact.names.toSorted((a, b) => compareTexts(JSON.stringify(a), JSON.stringify(b)));
  return { ...contact, names: names.slice(0, NAMES_MAX) };
}

/** Compares two records in one respect. Symmetric; looks at nothing but the two records. */
export function compareBy(name: ComparisonName): Compare {
  return COMPARISONS[name];
}

function compareIdentities(a: MatchRecord, b: MatchRecord): ComparisonLevel<"identity"> {
  if (a.accountId !== b.accountId) return "none";
  return isOrWas(a, b) || isOrWas(b, a) ? "linked" : "none";
}

function isOrWas(now: MatchRecord, before: MatchRecord): boolean {
  if (now.resourceName === null) return false;
  return now.resourceName === before.resourceName || before.previousResourceNames.includes(now.resourceName);
}
