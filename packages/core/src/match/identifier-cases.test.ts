import { expect, test } from "vitest";

import { dedupeContacts } from "./dedupe-contacts.ts";
import { judgePair } from "./judge-pair.ts";
import { card } from "./testing/card.ts";
import { IDENTIFIER_CASES } from "./testing/identifier-cases.ts";

const judged = IDENTIFIER_CASES.map((identifierCase) => ({
  ...identifierCase,
  verdict: judgePair(card(identifierCase.a), card(identifierCase.b)).verdict,
}));

test.each(judged)("$kind: $a and $b: $answer", ({ answer, verdict }) => {
  expect(verdict).toBe(answer);
});

test("pairs are found by their keys, and judged the same among other contacts", async () => {
  for (const { a, b, answer } of IDENTIFIER_CASES) {
    const { clusters, review } = await dedupeContacts([card("Bo/Day | bo@day.example"), card(a), card(b)]);
    const found = clusters.length === 2 ? "same" : review.length > 0 ? "ask" : "different";
    expect(found, `${a} / ${b}`).toBe(answer);
  }
});
