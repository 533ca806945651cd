import { expect, test } from "vitest";

import { judgePair } from "./judge-pair.ts";
import { card } from "./testing/card.ts";

test("the same person with the reasons, from Google's Persons", () => {
  const a = { resourceName: "people/c1", ...card("Robert/Lee | rob@lee.example") };
  const b = { resourceName: "people/c2", ...card("Bob/Lee | Rob@Lee.example") };
  const { verdict, probability, weights } = judgePair(a, b);
  expect(verdict).toBe("same");
  expect(probability).toBeGreaterThan(0.95);
  const speaking = weights.filter(({ partialWeight }) => partialWeight !== 0);
  expect(speaking.map(({ comparison, level }) => `${comparison} ${level}`)).toEqual([
    "name nickname",
    "email one",
  ]);
  // Robert and Bob are common, Lee is: the name says less than a name says on average.
  expect(speaking[0]?.termFrequency).toBeLessThan(0);
});

test("a national number needs the default region to be its international form; without it the digits ask", () => {
  const [a, b] = [card("Uta/Hahn | 030 901820"), card("Uta/Hahn | +49 30 901820")];
  expect(judgePair(a, b).verdict).toBe("ask");
  expect(judgePair(a, b, { defaultRegion: "DE" }).verdict).toBe("same");
});

test("a name alone never joins: a rare one asks, a common one is different", () => {
  const verdictOf = (line: string) => judgePair(card(line), card(line)).verdict;
  expect(verdictOf("Zebulon/Featherstonehaugh")).toBe("ask");
  for (const common of ["Michael/Smith", "Maria/Garcia", "John/Johnson", "Ann/"]) {
    expect(verdictOf(common), `of ${common}`).toBe("different");
  }
});

test("what was Google's name for one person is an identity, with any name", () => {
  const before = { resourceName: "people/c1", ...card("Ann/Lee") };
  const now = {
    resourceName: "people/c2",
    metadata: { previousResourceNames: ["people/c1"] },
    ...card("Bo/Day"),
  };
  expect(judgePair(before, now).verdict).toBe("same");
  expect(judgePair(now, before).verdict).toBe("same");
  expect(judgePair(card("Ann/Lee"), now).verdict).toBe("different");
});

test("different full birthdays turn a join into a question, a placeholder or a swapped day does not", () => {
  const born = (date: string) => card(`Ann/Lee | ann@lee.example | born:${date}`);
  expect(judgePair(born("1980-05-07"), born("1990-10-11")).verdict).toBe("ask");
  expect(judgePair(born("1980-05-07"), born("1970-01-01")).verdict).toBe("same");
  expect(judgePair(born("1980-05-07"), born("1980-07-05")).verdict).toBe("same");
  expect(judgePair(born("1980-05-07"), born("05-07")).verdict).toBe("same");
});

test("two empty cards are different, and nothing is thrown for malformed ones", () => {
  expect(judgePair({}, {}).verdict).toBe("different");
  const malformed = { names: "x", emailAddresses: [null, 7], phoneNumbers: [{ value: 5 }], metadata: null };
  expect(judgePair(malformed as never, malformed as never).verdict).toBe("different");
});
