import { expect, test } from "vitest";

import { isFirm } from "./name-firms.ts";
import { isKunya, isOnlyLabels } from "./name-labels.ts";
import { tellingWords } from "./name-notes.ts";

function telling(text: string, organizations: readonly string[] = []): string {
  const words = text.split(" ").map((word, index, all) => {
    const part = index === 0 ? "given" : index === all.length - 1 ? "family" : "middle";
    return { text: word, part } as const;
  });
  return tellingWords(words, new Set(organizations))
    .map(({ text: word, part }) => `${word}:${part.charAt(0)}`)
    .join(" ");
}

test.each([
  ["karl weber plumber", "karl:g weber:f"],
  ["ice ruth adeyemi", "ruth:g adeyemi:f"],
  ["old number james dean", "james:g dean:f"],
  ["aaa paula reis", "paula:g reis:f"],
  ["uncle joe barrett", "joe:g barrett:f"],
  ["tomasz hydraulik", "tomasz:g"],
  ["samuel barber", "samuel:g barber:f"],
  ["minnie driver", "minnie:g driver:f"],
  ["plumber", "plumber:g"],
  ["ice", "ice:g"],
  ["kim lee work cell", "kim:g lee:f"],
])("the telling words of %o are %s", (text, expected) => expect(telling(text)).toBe(expected));

test("the person's own firm behind the name is a note, the owner's name is none", () => {
  expect(telling("ben carver acme", ["acme"])).toBe("ben:g carver:f");
  expect(telling("josef huber", ["huber"])).toBe("josef:g huber:f");
});

test.each(["mom", "mama von leni", "lenis mama", "front desk", "office", "it support", "ice"])(
  "%o names nobody",
  (text) => expect(isOnlyLabels(text.split(" "))).toBe(!text.startsWith("it ")),
);

test.each(["anne", "jack ma", "yo yo ma", "tia", "karl weber", "mom jones"])("%o names somebody", (text) => {
  expect(isOnlyLabels(text.split(" "))).toBe(false);
});

test("a kunya names the eldest child, a name with the same beginning its bearer", () => {
  expect(isKunya(["abu", "omar"])).toBe(true);
  expect(isKunya(["abu", "bakr", "saleh"])).toBe(false);
  expect(isKunya(["abubakar", "saleh"])).toBe(false);
});

test.each(["huber maler gmbh", "o brien plumbing ltd", "rossi impianti s n c", "salon petra"])(
  "%o is a firm",
  (text) => {
    expect(isFirm(text.split(" "))).toBe(true);
  },
);

test.each(["charlotte church", "josef huber", "gmbh", "maria da silva", "paulo sa"])(
  "%o is no firm",
  (text) => {
    expect(isFirm(text.split(" "))).toBe(false);
  },
);
