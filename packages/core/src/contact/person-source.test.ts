import { expect, test } from "vitest";

import type { Person } from "./person.ts";
import {
  contactSourceEtag,
  contactSourceUpdateTime,
  isTombstone,
  previousResourceNames,
} from "./person-source.ts";

test("the contact's own source is read, not the profile's", () => {
  const person: Person = {
    etag: "%whole",
    metadata: {
      sources: [
        { type: "PROFILE", id: "9", etag: "#p", updateTime: "2020-01-01T00:00:00Z" },
        { type: "CONTACT", id: "1", etag: "#c", updateTime: "2026-01-01T00:00:00Z" },
      ],
      previousResourceNames: ["people/c7"],
    },
  };
  expect(contactSourceEtag(person)).toBe("#c");
  expect(contactSourceUpdateTime(person)).toBe("2026-01-01T00:00:00Z");
  expect(previousResourceNames(person)).toEqual(["people/c7"]);
  expect(isTombstone(person)).toBe(false);
});

test("a person without sources has neither etag nor time", () => {
  for (const person of [{}, { metadata: {} }, { metadata: { sources: [{ type: "PROFILE", etag: "#p" }] } }]) {
    expect(contactSourceEtag(person)).toBeNull();
    expect(contactSourceUpdateTime(person)).toBeNull();
    expect(previousResourceNames(person)).toEqual([]);
  }
});

test("a deletion in a delta is a tombstone", () => {
  expect(isTombstone({ resourceName: "people/c1", metadata: { deleted: true } })).toBe(true);
});
