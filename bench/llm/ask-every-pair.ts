import { promptCard } from "../../packages/core/src/adjudicate/prompt-card.ts";
import { models, normalizeContact, writableFields } from "../../packages/core/src/index.ts";
import { blockingKeys } from "../../packages/core/src/match/page/blocking-key.ts";
import type { EmulatedAccount } from "../../packages/google-emulator/src/index.ts";
import type { TruthfulLlm } from "./truthful-llm.ts";

/** What the predecessor did, at its best: every pair that shares a key is asked about, and the answer is done. */
export function askEveryPair(account: EmulatedAccount, llm: TruthfulLlm) {
  const { blockingRules, keyHoldersMax } = models.contacts;
  const people = account.people();
  const holders = new Map<bigint, number[]>();
  for (const [index, person] of people.entries()) {
    const contact = normalizeContact(person);
    const record = {
      id: String(index),
      accountId: "",
      resourceName: null,
      previousResourceNames: [],
      contact,
    };
    for (const { hash } of blockingKeys(record, blockingRules)) {
      const known = holders.get(hash);
      if (known === undefined) holders.set(hash, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  }
  const cards = people.map((person) => promptCard(writableFields(person)));
  const asked = new Set<number>();
  const contactOf = people.map((_, index) => index);
  const find = (index: number): number => {
    const parent = contactOf[index] ?? index;
    return parent === index ? index : find(parent);
  };
  for (const list of holders.values()) {
    if (list.length > keyHoldersMax) continue;
    for (const [place, b] of list.entries()) {
      for (const a of list.slice(0, place)) {
        if (asked.has(a * people.length + b)) continue;
        asked.add(a * people.length + b);
        if (llm.saysSame(cards[a], cards[b])) contactOf[find(a)] = find(b);
      }
    }
  }
  return {
    pairs: asked.size,
    contactOf: new Map(people.map(({ resourceName }, index) => [resourceName, String(find(index))])),
  };
}
