import { compareAddresses } from "./compare/compare-addresses.ts";
import { compareBirthdays } from "./compare/compare-birthdays.ts";
import { compareEmails } from "./compare/compare-emails.ts";
import { compareOrganizations } from "./compare/compare-organizations.ts";
import { comparePhones } from "./compare/compare-phones.ts";
import { compareUrls } from "./compare/compare-urls.ts";
import type { ComparisonLevel, ComparisonName } from "./match-model.ts";
import type { MatchRecord } from "./match-record.ts";
import { nameCompatibility } from "./name-compatibility.ts";

/** The level of every comparison for one pair of records. */
export type ComparisonVector = { readonly [Name in ComparisonName]: ComparisonLevel<Name> };

type Compare = (a: MatchRecord, b: MatchRecord) => string;

const COMPARISONS: {
  readonly [Name in ComparisonName]: (a: MatchRecord, b: MatchRecord) => ComparisonLevel<Name>;
} = {
  identity: compareIdentities,
  name: (a, b) => nameCompatibility(a.contact, b.contact),
  email: (a, b) => compareEmails(a.contact, b.contact),
  phone: (a, b) => comparePhones(a.contact, b.contact),
  birthday: (a, b) => compareBirthdays(a.contact, b.contact),
  organization: (a, b) => compareOrganizations(a.contact, b.contact),
  address: (a, b) => compareAddresses(a.contact, b.contact),
  url: (a, b) => compareUrls(a.contact, b.contact),
};

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
