import { expect, test } from "vitest";

import { models } from "../models/models.ts";
import { scorePair } from "../score/score-pair.ts";
import { matchRecord } from "../testing/match-record.ts";
import { trainContactModel } from "./train-contact-model.ts";
import { UnheldTerms } from "./unheld-terms.ts";

const gone = Array.from({ length: 3 }, (_, n) =>
  matchRecord(`gone-${n}`, "Zora/Quill | +49 30 901820 | den@quill.example"),
);
const staying = [
  matchRecord("1", "Ann/Lee | ann@lee.example"),
  matchRecord("2", "Ann/Lee | ann@lee.example"),
  matchRecord("3", "Ann/Fox | +49 30 901821"),
  matchRecord("4", "Bob/Fox | +49 30 901821"),
];
const { model } = trainContactModel({ records: [...gone, ...staying], decisions: [] }, models.contacts);

function without(records: typeof staying) {
  const unheld = new UnheldTerms(model);
  for (const { contact } of records) unheld.see(contact);
  return unheld.removedFrom(model);
}

test("of contacts that are gone no name is left in the model, and all names of those who stay are", () => {
  expect(JSON.stringify(model)).toContain("zora");
  const pruned = without(staying);
  expect(JSON.stringify(pruned)).not.toMatch(/zora|quill/);
  expect(pruned.termFrequencies?.["given-name"]).toMatchObject({ total: 7, counts: { ann: 3 } });
});

test("the pairs of those who stay weigh what they weighed", () => {
  const pruned = without(staying);
  const pairs = staying.flatMap((a, index) => staying.slice(index + 1).map((b) => [a, b] as const));
  expect(pairs.map(([a, b]) => scorePair(a, b, pruned))).toEqual(
    pairs.map(([a, b]) => scorePair(a, b, model)),
  );
});

test("while somebody has every value, nothing is unheld", () => {
  const unheld = new UnheldTerms(model);
  expect(unheld.isEmpty).toBe(false);
  for (const { contact } of [...gone.slice(0, 1), ...staying]) unheld.see(contact);
  expect(unheld.isEmpty).toBe(true);
  expect(unheld.removedFrom(model)).toEqual(model);
});
