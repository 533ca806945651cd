import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import type { MatchRecord } from "../match-record.ts";
import type { BlockingRule } from "../model/blocking-rule.ts";
import { blockingHashes } from "./blocking-key.ts";

/** A model's rules, told apart by whether they look at anything but the contact. */
interface DividedRules {
  readonly identity: readonly BlockingRule[];
  readonly content: readonly BlockingRule[];
  /** Equal for rules that make the same keys of a contact. */
  readonly kinds: string;
}

interface ContentKeys {
  readonly kinds: string;
  readonly hashes: readonly bigint[];
}

const DIVIDED = new WeakMap<readonly BlockingRule[], DividedRules>();
const KNOWN = new WeakMap<NormalizedContact, ContentKeys>();

/**
 * The hashes of a record's blocking keys, each once. A step asks for them twice and may have them made ahead: those of
 * the contents are remembered as long as the contact lives, for the rules that they were last made by.
 */
export function recordKeys(record: MatchRecord, rules: readonly BlockingRule[]): readonly bigint[] {
  const { identity } = divided(rules);
  const hashes = [...blockingHashes(record, identity)];
  for (const hash of contentKeys(record.contact, rules)) if (!hashes.includes(hash)) hashes.push(hash);
  return hashes;
}

/** Those that depend on nothing but the contact: all but the identity keys. */
export function contentKeys(contact: NormalizedContact, rules: readonly BlockingRule[]): readonly bigint[] {
  const { content, kinds } = divided(rules);
  const known = KNOWN.get(contact);
  if (known?.kinds === kinds) return known.hashes;
  const bare = { id: "", accountId: "", resourceName: null, previousResourceNames: [], contact };
  const hashes = blockingHashes(bare, content);
  KNOWN.set(contact, { kinds, hashes });
  return hashes;
}

function divided(rules: readonly BlockingRule[]): DividedRules {
  const known = DIVIDED.get(rules);
  if (known !== undefined) return known;
  const identity = rules.filter(({ kind }) => kind === "identity");
  const content = rules.filter(({ kind }) => kind !== "identity");
  const made = { identity, content, kinds: content.map(({ kind }) => kind).join() };
  DIVIDED.set(rules, made);
  return made;
}
