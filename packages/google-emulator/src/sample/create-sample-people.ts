import { WESTERN_CULTURES } from "./western-cultures.ts";
import { createPersonMaker } from "./person-maker.ts";
import { createRandom } from "./random.ts";
import type { LabelledPair, SamplePerson } from "./sample-account.ts";

/** A labelled pair whose two sides are places in the list of people. */
export type IndexedPair = Omit<LabelledPair, "a" | "b"> & { a: number; b: number };

export interface SamplePeople {
  people: SamplePerson[];
  pairs: IndexedPair[];
}

/** Makes up exactly `count` contact cards. Pure: the same request gives the same cards. */
export function createSamplePeople({ count, seed }: { count: number; seed: number }): SamplePeople {
  const random = createRandom(seed);
  const maker = createPersonMaker(random, WESTERN_CULTURES);
  const people: SamplePerson[] = [];
  while (people.length < count) people.push(maker.background());
  return { people, pairs: [] };
}
