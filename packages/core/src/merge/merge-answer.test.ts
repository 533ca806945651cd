import { expect, test } from "vitest";

import type { ContactFields } from "../contact/contact-fields.ts";
import { withMarker } from "../contact/kith-marker.ts";
import { card } from "../match/testing/card.ts";
import { mergeAnswer } from "./merge-answer.ts";
import { mergeArrival } from "./merge-arrival.ts";
import { agreedSides, pushableFields, type RecordSides } from "./record-sides.ts";
import { editedSides } from "./testing/arbitrary-sides.ts";

const EARLIER = "2026-03-01T00:00:00Z";
const LATER = "2026-03-02T00:00:00Z";
const OPTIONS = { policy: "newest" } as const;

/** As Google answers: with what it derives. */
function completed(fields: ContactFields): ContactFields {
  const names = fields.names?.map((name) => ({
    ...name,
    unstructuredName: [name["givenName"], name["familyName"]].join(" "),
  }));
  return names === undefined ? fields : { ...fields, names };
}

function born(fields: ContactFields): RecordSides {
  return { ...agreedSides(null), base: {}, local: withMarker(fields, "r1"), editedAt: { names: EARLIER } };
}

test("after the answer to a create both sides agree on what Google made of it", () => {
  const sides = born(card("Ann/Lee | ann@lee.example"));
  const sent = sides.local ?? {};
  const fields = completed(sent);
  const after = mergeAnswer(sides, { fields, updateTime: LATER, mask: null, sent }, OPTIONS);
  expect(after).toEqual({ sides: agreedSides(fields), decided: [], open: [] });
});

test("an edit made while the write was under way stands, against what Google answered", () => {
  const sent = card("Ann/Lee | ann@lee.example");
  const edited = card("Anna/Lee | ann@lee.example | new@lee.example");
  const sides = { ...editedSides(card("Ann/Li"), edited, EARLIER), base: card("Ann/Li") };
  const fields = completed(sent);
  const after = mergeAnswer(
    sides,
    { fields, updateTime: LATER, mask: ["names", "emailAddresses"], sent },
    OPTIONS,
  );
  expect(after.decided).toMatchObject([{ field: "names", winner: "kith" }]);
  expect(after.sides.local).toEqual(edited);
  expect(after.sides.base).toEqual(fields);
  expect(pushableFields(after.sides)).toEqual(["emailAddresses", "names"]);
});

test("a value that Google would not keep is not pushed for ever", () => {
  const base = card("Ann/Lee");
  const sides = editedSides(base, { ...base, nicknames: [{ value: " " }] }, EARLIER);
  const sent = sides.local ?? {};
  const after = mergeAnswer(sides, { fields: base, updateTime: LATER, mask: ["nicknames"], sent }, OPTIONS);
  expect(after.sides).toEqual(agreedSides(base));
});

test("an open conflict in another field stays open", () => {
  const sides: RecordSides = {
    ...editedSides(card("Ann/Lee"), card("Anna/Lee | new@lee.example"), EARLIER),
    remote: card("Ann/Li"),
  };
  const sent = sides.local ?? {};
  const fields = card("Ann/Li | new@lee.example");
  const answer = { fields, updateTime: LATER, mask: ["emailAddresses"] as const, sent };
  const after = mergeAnswer(sides, answer, { policy: "ask" });
  expect(after.open).toMatchObject([{ field: "names" }]);
  expect(pushableFields(after.sides)).toEqual([]);
  expect(after.sides.local).toEqual(card("Anna/Lee | new@lee.example"));
});

test("removed while the write was under way, it stays removed, decided on what Google answered", () => {
  const sides = { ...editedSides(card("Ann/Lee"), card("Anna/Lee"), EARLIER), removedAt: LATER };
  const sent = card("Anna/Lee");
  const fields = completed(sent);
  const after = mergeAnswer(sides, { fields, updateTime: LATER, mask: ["names"], sent }, OPTIONS).sides;
  expect(after.removedAt).toBe(LATER);
  expect(after.base).toEqual(fields);
});

test("a create whose answer was lost is merged against what was sent, when its marker is listed", () => {
  const sent = withMarker(card("Ann/Lee | ann@lee.example"), "r1");
  const local = withMarker(card("Ann/Lee | new@lee.example"), "r1");
  const sides = { ...born(card("Ann/Lee")), base: sent, local };
  const fields = completed({ ...sent, ...card("Ann/Lee | ann@lee.example | +44 20 7946 0958") });
  const after = mergeArrival(sides, { fields, updateTime: LATER }, OPTIONS);
  expect(after.decided).toEqual([]);
  expect(after.sides.local?.emailAddresses).toEqual([{ value: "new@lee.example" }]);
  expect(after.sides.local?.phoneNumbers).toEqual([{ value: "+44 20 7946 0958" }]);
  expect(pushableFields(after.sides)).toEqual(["emailAddresses"]);
});
