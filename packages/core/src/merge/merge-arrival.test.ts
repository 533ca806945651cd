import { describe, expect, test } from "vitest";

import type { ContactFields } from "../contact/contact-fields.ts";
import { card } from "../match/testing/card.ts";
import type { ConflictPolicy } from "./conflict-policy.ts";
import { mergeArrival, type MergedArrival } from "./merge-arrival.ts";
import { conflictedFields, effectiveFields, pushableFields, type RecordSides } from "./record-sides.ts";
import { editedSides } from "./testing/arbitrary-sides.ts";

const EARLIER = "2026-03-01T00:00:00Z";
const LATER = "2026-03-02T00:00:00Z";

interface Scene {
  readonly base: ContactFields | string;
  readonly local: ContactFields | string;
  readonly remote: ContactFields | string;
  readonly policy?: ConflictPolicy;
  /** When it was edited here; Google's change is at noon between. */
  readonly editedAt?: string;
  readonly updateTime?: string | null;
}

function merged(scene: Scene): MergedArrival {
  const [base, local, fields] = [scene.base, scene.local, scene.remote].map((side) =>
    typeof side === "string" ? card(side) : side,
  ) as [ContactFields, ContactFields, ContactFields];
  const { updateTime = "2026-03-01T12:00:00Z", policy = "newest" } = scene;
  return mergeArrival(
    editedSides(base, local, scene.editedAt ?? EARLIER),
    { fields, updateTime },
    {
      policy,
      defaultRegion: "GB",
    },
  );
}

const shown = (result: MergedArrival): ContactFields => effectiveFields(result.sides);

describe("a field with several values", () => {
  test("an addition here and a removal there both hold", () => {
    const result = merged({
      base: "Ann/Lee | old@lee.example | ann@lee.example",
      local: "Ann/Lee | old@lee.example | ann@lee.example | new@lee.example",
      remote: "Ann/Lee | ann@lee.example",
    });
    expect(shown(result)).toEqual(card("Ann/Lee | ann@lee.example | new@lee.example"));
    expect(pushableFields(result.sides)).toEqual(["emailAddresses"]);
    expect(result.decided).toEqual([]);
  });

  test("a removal here and an addition there both hold, and so do two additions", () => {
    const removed = merged({
      base: "| a@x.example | b@x.example",
      local: "| b@x.example",
      remote: "| a@x.example | b@x.example | c@x.example",
    });
    expect(shown(removed)).toEqual(card("| b@x.example | c@x.example"));
    const added = merged({
      base: "| a@x.example",
      local: "| a@x.example | b@x.example",
      remote: "| c@x.example | a@x.example",
    });
    expect(shown(added)).toEqual(card("| c@x.example | a@x.example | b@x.example"));
  });

  test("one label changed here and another there are no conflict", () => {
    const phones = (home: string, mobile: string): ContactFields => ({
      phoneNumbers: [
        { value: "+44 20 7946 0958", type: home },
        { value: "+44 7700 900123", type: mobile },
      ],
    });
    const result = merged({
      base: phones("home", "mobile"),
      local: phones("main", "mobile"),
      remote: phones("home", "work"),
    });
    expect(shown(result)).toEqual(phones("main", "work"));
    expect(result.decided).toEqual([]);
  });

  test("one number in two spellings is one value: changed on both sides, it is a conflict of this number only", () => {
    const result = merged({
      base: { phoneNumbers: [{ value: "020 7946 0958" }, { value: "+44 7700 900123" }] },
      local: { phoneNumbers: [{ value: "020 7946 0958", type: "work" }] },
      remote: { phoneNumbers: [{ value: "+44 20 7946 0958", type: "home" }, { value: "+44 7700 900123" }] },
      policy: "google",
    });
    expect(shown(result)).toEqual({ phoneNumbers: [{ value: "+44 20 7946 0958", type: "home" }] });
    expect(result.decided).toEqual([
      {
        kind: "field",
        field: "phoneNumbers",
        base: [{ value: "020 7946 0958" }],
        local: [{ value: "020 7946 0958", type: "work" }],
        remote: [{ value: "+44 20 7946 0958", type: "home" }],
        kept: [{ value: "+44 20 7946 0958", type: "home" }],
        winner: "google",
      },
    ]);
  });

  test("a number that stands twice, at home and at work, is merged entry by entry", () => {
    const entries = (...types: readonly string[]): ContactFields => ({
      phoneNumbers: types.map((type) => ({ value: "+44 20 7946 0958", type })),
    });
    const result = merged({
      base: entries("home", "work"),
      local: entries("main", "work"),
      remote: entries("home"),
    });
    expect(shown(result)).toEqual(entries("main"));
    expect(result.decided).toEqual([]);
  });

  test("a value removed here and changed there is a conflict", () => {
    const scene = {
      base: "| ann@lee.example | bo@lee.example",
      local: "| bo@lee.example",
      remote: { emailAddresses: [{ value: "ann@lee.example", type: "work" }, { value: "bo@lee.example" }] },
    };
    expect(shown(merged({ ...scene, policy: "kith" }))).toEqual(card("| bo@lee.example"));
    expect(shown(merged({ ...scene, policy: "google" }))).toEqual(scene.remote);
  });

  test("labels (memberships) and other programs' data are merged as sets", () => {
    const groups = (...names: readonly string[]): ContactFields => ({
      memberships: names.map((name) => ({
        contactGroupMembership: { contactGroupResourceName: `contactGroups/${name}` },
      })),
      clientData: names.map((name) => ({ key: "other", value: name })),
    });
    const result = merged({ base: groups("a", "b"), local: groups("a", "b", "c"), remote: groups("b", "d") });
    expect(shown(result)).toEqual(groups("b", "d", "c"));
  });

  test("a value replaced here stands where Google has the old one", () => {
    const result = merged({
      base: "| a@x.example | b@x.example",
      local: { emailAddresses: [{ value: "A@x.example" }, { value: "b@x.example" }] },
      remote: "| c@x.example | a@x.example | b@x.example",
    });
    expect(shown(result)).toEqual({
      emailAddresses: [{ value: "c@x.example" }, { value: "A@x.example" }, { value: "b@x.example" }],
    });
  });
});

describe("a field with one value", () => {
  const scene = { base: "Ann/Lee", local: "Anna/Lee", remote: "Ann/Li" };

  test.each([
    { policy: "newest", editedAt: EARLIER, name: "Ann/Li", winner: "google" },
    { policy: "newest", editedAt: LATER, name: "Anna/Lee", winner: "kith" },
    { policy: "google", editedAt: LATER, name: "Ann/Li", winner: "google" },
    { policy: "kith", editedAt: EARLIER, name: "Anna/Lee", winner: "kith" },
  ] as const)(
    "is merged whole: $policy, edited $editedAt, gives $name",
    ({ policy, editedAt, name, winner }) => {
      const result = merged({ ...scene, policy, editedAt });
      expect(shown(result)).toEqual(card(name));
      expect(result.decided).toMatchObject([{ field: "names", winner }]);
      expect(pushableFields(result.sides)).toEqual(winner === "kith" ? ["names"] : []);
    },
  );

  test("where Google tells no time, newest is Google's", () => {
    expect(shown(merged({ ...scene, editedAt: LATER, updateTime: null }))).toEqual(card("Ann/Li"));
  });

  test("with ask it stays as it is on both sides and is never pushed; the other fields go on", () => {
    const result = merged({
      base: "Ann/Lee | ann@lee.example",
      local: "Anna/Lee | ann@lee.example | new@lee.example",
      remote: "Ann/Li | ann@lee.example",
      policy: "ask",
    });
    expect(result.open).toEqual([
      {
        kind: "field",
        field: "names",
        base: [{ givenName: "Ann", familyName: "Lee" }],
        local: [{ givenName: "Anna", familyName: "Lee" }],
        remote: [{ givenName: "Ann", familyName: "Li" }],
      },
    ]);
    expect(shown(result)).toEqual(card("Anna/Lee | ann@lee.example | new@lee.example"));
    expect(pushableFields(result.sides)).toEqual(["emailAddresses"]);
    expect(conflictedFields(result.sides)).toEqual(["names"]);
  });

  test("an open conflict is over when Google's value is the old one again, or Kith's", () => {
    const open = merged({ ...scene, policy: "ask" }).sides;
    const back = mergeArrival(open, { fields: card("Ann/Lee"), updateTime: null }, { policy: "ask" });
    expect(pushableFields(back.sides)).toEqual(["names"]);
    const agreed = mergeArrival(open, { fields: card("Anna/Lee"), updateTime: null }, { policy: "ask" });
    expect(agreed.sides).toEqual(editedSides(card("Anna/Lee"), card("Anna/Lee"), EARLIER));
  });

  test("with ask a list in which one key is in conflict stays whole, additions there included", () => {
    const email = (type: string, ...more: readonly string[]): ContactFields => ({
      emailAddresses: [{ value: "ann@lee.example", type }, ...more.map((value) => ({ value }))],
    });
    const result = merged({
      base: email("home"),
      local: email("work"),
      remote: email("other", "new@lee.example"),
      policy: "ask",
    });
    expect(shown(result)).toEqual(email("work"));
    expect(pushableFields(result.sides)).toEqual([]);
  });

  test("what Google derived from the same name is no conflict with it", () => {
    const full = { givenName: "Anna", familyName: "Lee", unstructuredName: "Anna Lee" };
    const result = merged({
      base: { names: [{ givenName: "Ann", familyName: "Lee", unstructuredName: "Ann Lee" }] },
      local: { names: [{ givenName: "Anna", familyName: "Lee" }] },
      remote: { names: [full] },
      policy: "ask",
    });
    expect(result.open).toEqual([]);
    expect(result.sides).toEqual(editedSides({ names: [full] }, { names: [full] }, EARLIER));
  });

  test("an attribute that was taken away here and not there is a conflict, not a completion", () => {
    const result = merged({
      base: { names: [{ givenName: "Ann", honorificPrefix: "Dr" }] },
      local: { names: [{ givenName: "Anna" }] },
      remote: { names: [{ givenName: "Anna", honorificPrefix: "Dr" }] },
      policy: "ask",
    });
    expect(result.open).toHaveLength(1);
  });
});

describe("removed in Kith", () => {
  const removed: RecordSides = {
    remote: card("Ann/Lee"),
    base: card("Ann/Lee"),
    local: card("Ann/Lee | new@lee.example"),
    editedAt: { emailAddresses: EARLIER },
    removedAt: LATER,
    goneAt: null,
  };
  const arrive = (line: string, policy: ConflictPolicy, updateTime: string | null = EARLIER): MergedArrival =>
    mergeArrival(removed, { fields: card(line), updateTime }, { policy });

  test("it stays removed while Google's person is what the removal was decided on", () => {
    expect(arrive("Ann/Lee", "google", null)).toEqual({ sides: removed, decided: [], open: [] });
  });

  test.each([
    { policy: "newest", updateTime: EARLIER, winner: "kith" },
    { policy: "newest", updateTime: "2026-03-03T00:00:00Z", winner: "google" },
    { policy: "google", updateTime: EARLIER, winner: "google" },
    { policy: "kith", updateTime: null, winner: "kith" },
  ] as const)(
    "changed in Google since: $policy, updated $updateTime, $winner wins",
    ({ policy, updateTime, winner }) => {
      const { sides, decided } = arrive("Ann/Lee | +44 20 7946 0958", policy, updateTime);
      expect(decided).toMatchObject([{ kind: "removal", winner }]);
      expect(sides.removedAt).toBe(winner === "kith" ? LATER : null);
      expect(conflictedFields(sides)).toEqual([]);
      // Brought back at once or later, it has both sides' changes.
      expect(sides.local).toEqual(card("Ann/Lee | +44 20 7946 0958 | new@lee.example"));
    },
  );

  test.each([
    { policy: "newest", updateTime: null },
    { policy: "ask", updateTime: EARLIER },
  ] as const)(
    "changed in Google since: $policy, updated $updateTime, a person decides",
    ({ policy, updateTime }) => {
      const { sides, decided, open } = arrive("Ann/Lee | +44 20 7946 0958", policy, updateTime);
      expect(decided).toEqual([]);
      expect(open).toMatchObject([{ kind: "removal" }]);
      expect(sides).toEqual({ ...removed, remote: card("Ann/Lee | +44 20 7946 0958") });
      expect(conflictedFields(sides)).toEqual(["phoneNumbers"]);
    },
  );
});

test("a person who comes back ends the question whether he is gone", () => {
  const gone = { ...editedSides(card("Ann/Lee"), card("Anna/Lee"), EARLIER), goneAt: LATER };
  const { sides } = mergeArrival(gone, { fields: card("Ann/Lee"), updateTime: null }, { policy: "ask" });
  expect(sides).toEqual(editedSides(card("Ann/Lee"), card("Anna/Lee"), EARLIER));
});

describe("failures of the predecessor", () => {
  test("second addresses and numbers survive an edit of the first ones, on either side", () => {
    const before = "Ann/Lee | a@x.example | b@x.example | +44 20 7946 0958 | +44 7700 900123";
    const here = merged({
      base: before,
      local: before.replace("a@x", "new@x"),
      remote: before.replace("Ann/", "Anna/"),
    });
    expect(shown(here)).toEqual(
      card("Anna/Lee | new@x.example | b@x.example | +44 20 7946 0958 | +44 7700 900123"),
    );
    const there = merged({
      base: before,
      local: before.replace("Ann/", "Anna/"),
      remote: before.replace("a@x", "new@x"),
    });
    expect(shown(there)).toEqual(
      card("Anna/Lee | new@x.example | b@x.example | +44 20 7946 0958 | +44 7700 900123"),
    );
  });

  test("an address that only Kith has is not wiped by an import of a person without one", () => {
    const result = merged({ base: "Ann/Lee", local: "Ann/Lee | ann@lee.example", remote: "Ann/Li" });
    expect(shown(result)).toEqual(card("Ann/Li | ann@lee.example"));
    expect(pushableFields(result.sides)).toEqual(["emailAddresses"]);
  });

  test("an update's mask names what was edited and nothing else", () => {
    const result = merged({
      base: "Ann/Lee | a@x.example",
      local: "Ann/Lee | a@x.example | +44 20 7946 0958",
      remote: "Ann/Li | b@x.example",
    });
    expect(pushableFields(result.sides)).toEqual(["phoneNumbers"]);
  });
});
