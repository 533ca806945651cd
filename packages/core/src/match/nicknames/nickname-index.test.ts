import { expect, test } from "vitest";

import { isKnownGivenName, nicknameGroupCount, nicknameRelation } from "./nickname-index.ts";

test("joins full and short forms in many languages", () => {
  const pairs = [
    ["robert", "bob"],
    ["margaret", "peggy"],
    ["aleksandr", "sasha"],
    ["alexandra", "sasha"],
    ["francisco", "paco"],
    ["jose", "pepe"],
    ["giuseppe", "beppe"],
    ["johannes", "hannes"],
    ["katarzyna", "kasia"],
    ["josef", "pepa"],
    ["zsuzsanna", "zsuzsi"],
    ["konstantinos", "kostas"],
    ["yitzhak", "itzik"],
    ["henrique", "rique"],
  ] as const;
  for (const [full, short] of pairs) {
    expect(nicknameRelation(full, short), `${full} ${short}`).toBe("same-name");
    expect(nicknameRelation(short, full), `${short} ${full}`).toBe("same-name");
  }
});

test("a short form of two names does not make them one", () => {
  expect(nicknameRelation("ted", "edward")).toBe("same-name");
  expect(nicknameRelation("ted", "theodore")).toBe("same-name");
  expect(nicknameRelation("edward", "theodore")).toBe("none");
});

test("two short forms of one name are weaker evidence than a short and a full one", () => {
  expect(nicknameRelation("betty", "lisa")).toBe("same-root");
});

test("names one letter apart are known as names of their own", () => {
  for (const [a, b] of [
    ["jean", "joan"],
    ["marta", "maria"],
    ["martina", "marina"],
    ["daniel", "daniela"],
  ] as const) {
    expect(isKnownGivenName(a) && isKnownGivenName(b)).toBe(true);
    expect(nicknameRelation(a, b)).toBe("none");
  }
});

test("holds over a thousand groups", () => {
  expect(nicknameGroupCount()).toBeGreaterThan(1000);
  expect(isKnownGivenName("xqzv")).toBe(false);
});
