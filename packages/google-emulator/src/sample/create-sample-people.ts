import { ADDRESS_CASES } from "./address-cases.ts";
import { backgroundCard } from "./background-card.ts";
import type { HardCase } from "./hard-case.ts";
import { NAME_CASES } from "./name-cases.ts";
import { nastyCards } from "./nasty-cards.ts";
import { PEOPLE_CASES } from "./people-cases.ts";
import { createPersonMaker } from "./person-maker.ts";
import { createRandom } from "./random.ts";
import type { Random } from "./random.ts";
import type { LabelledPair, SamplePerson } from "./sample-account.ts";
import { SCRIPT_CASES } from "./script-cases.ts";
import { SPELLING_CASES } from "./spelling-cases.ts";

const HARD_CASES: readonly (readonly [string, HardCase])[] = Object.entries({
  ...NAME_CASES,
  ...SPELLING_CASES,
  ...PEOPLE_CASES,
  ...SCRIPT_CASES,
  ...ADDRESS_CASES,
});

/** The kinds of hard cases a sample knows. */
export const HARD_CASE_KINDS: readonly string[] = HARD_CASES.map(([kind]) => kind);

/** From this many cards on every kind is there, with this many pairs or more. */
const COMPLETE_FROM = 1_000;
const PAIRS_PER_KIND = 5;
/** Share of the cards that belong to hard pairs, in small accounts and in large ones. */
const SMALL_SHARE = 0.3;
const LARGE_SHARE = 0.2;

/** A labelled pair whose two sides are places in the list of people. */
export type IndexedPair = Omit<LabelledPair, "a" | "b"> & { a: number; b: number };

export interface SamplePeople {
  people: SamplePerson[];
  pairs: IndexedPair[];
}

/**
 * Makes up exactly `count` contact cards: ordinary ones, a few with nasty values, and pairs of every kind of hard
 * case, in an order that keeps pairs apart. Pure: the same request gives the same cards.
 */
export function createSamplePeople({ count, seed }: { count: number; seed: number }): SamplePeople {
  const random = createRandom(seed);
  const maker = createPersonMaker(random);
  const cards: (SamplePerson & { pair?: number })[] = [];
  const kinds: { kind: string; expected: LabelledPair["expected"] }[] = [];

  const kindsInTurn = shuffled(HARD_CASES, random);
  const pairs = pairCount(count);
  for (let index = 0; index < pairs; index += 1) {
    const entry = kindsInTurn[index % kindsInTurn.length];
    if (entry === undefined) break;
    const [kind, make] = entry;
    const { a, b, expected } = make(maker);
    const entity = `pair-${index + 1}`;
    const isSame = expected === "same" || (expected === "ask" && random.chance(0.5));
    cards.push(
      { person: a, entity, pair: index },
      { person: b, entity: isSame ? entity : `${entity}-b`, pair: index },
    );
    kinds.push({ kind, expected });
  }
  const nasty = nastyCards(maker).slice(0, Math.floor(count / 20));
  cards.push(...nasty);
  while (cards.length < count) cards.push(backgroundCard(maker.human(), random));

  const placed = shuffled(cards, random);
  const sides = new Map<number, number[]>();
  for (const [place, { pair }] of placed.entries()) {
    if (pair !== undefined) sides.set(pair, [...(sides.get(pair) ?? []), place]);
  }
  return {
    people: placed.map(({ pair: _pair, ...card }) => card),
    pairs: kinds.map((labels, index) => {
      const [a = 0, b = 0] = sides.get(index) ?? [];
      return { ...labels, a, b };
    }),
  };
}

function pairCount(count: number): number {
  if (count >= COMPLETE_FROM) {
    return Math.max(PAIRS_PER_KIND * HARD_CASES.length, Math.floor((count * LARGE_SHARE) / 2));
  }
  const fitting = Math.floor((count * SMALL_SHARE) / 2);
  return Math.min(fitting, PAIRS_PER_KIND * HARD_CASES.length);
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random.integer(0, last);
    const [a, b] = [result[last], result[other]];
    if (a === undefined || b === undefined) continue;
    result[last] = b;
    result[other] = a;
  }
  return result;
}
