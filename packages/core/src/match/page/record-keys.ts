import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import type { MatchRecord } from "../match-record.ts";
import type { BlockingRule } from "../model/blocking-rule.ts";
import { blockingKeys } from "./blocking-key.ts";

interface ContentKeys {
  /** The kinds of the rules that made them. */
  readonly kinds: string;
  readonly hashes: readonly bigint[];
}

const KNOWN = new WeakMap<NormalizedContact, ContentKeys>();

/**
 * The hashes of a record's blocking keys, each once. A step asks for them twice and may have them made ahead: those of
 * the contents are remembered as long as the contact lives, for the rules that they were last made by.
 */
export function recordKeys(record: MatchRecord, rules: readonly BlockingRule[]): readonly bigint[] {
  const identityKeys = blockingKeys(record, rules.filter(isIdentity)).map(({ hash }) => hash);
  return [...new Set([...identityKeys, ...contentKeys(record.contact, rules)])];
}

/** Those that depend on nothing but the contact: all but the identity keys. */
export function contentKeys(contact: NormalizedContact, rules: readonly BlockingRule[]): readonly bigint[] {
  const kinds = rules.map(({ kind }) => kind).join();
  const known = KNOWN.get(contact);
  if (known?.kinds === kinds) return known.hashes;
  const bare = { id: "", accountId: "", resourceName: null, previousResourceNames: [], contact };
  const keys = blockingKeys(
    bare,
    rules.filter((rule) => !isIdentity(rule)),
  );
  const hashes = keys.map(({ hash }) => hash);
  KNOWN.set(contact, { kinds, hashes });
  return hashes;
}

function isIdentity({ kind }: BlockingRule): boolean {
  return kind === "identity";
}
