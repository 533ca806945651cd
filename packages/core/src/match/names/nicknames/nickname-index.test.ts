import { expect, test } from "vitest";

import { isKnownGivenName, nicknameGroupCount, nicknameRelation } from "./nickname-index.ts";

test("joins full and short forms in many languages", () => {
  const pairs = `robert bob, margaret peggy, aleksandr sasha, alexandra sasha, francisco paco, jose pepe, giuseppe beppe,
    johannes hannes, katarzyna kasia, josef pepa, zsuzsanna zsuzsi, konstantinos kostas, yitzhak itzik, henrique rique,
    friedrich fritz, cornelis kees, birgitta gitta, gudmundur gummi, mehmet memo, venkatesh venky, oluwaseun seun,
    corazon cory, abdelrahman abdo, shlomo shlomi, gheorghe gigi, krasimir krasi, janos jani, ekaterina kata,
    mohammadreza reza, gurpreet guri, salvatore toto, volodymyr vova, joaquin quino, maria ma`;
  for (const pair of pairs.split(",")) {
    const [full = "", short = ""] = pair.trim().split(" ");
    expect(nicknameRelation(full, short), `the pair ${pair}`).toBe("short-form");
    expect(nicknameRelation(short, full), `the pair ${pair}`).toBe("short-form");
  }
});

test("spellings of one name are one name", () => {
  for (const [a, b] of [
    ["catherine", "katherine"],
    ["mohammed", "muhammad"],
    ["sergey", "serhiy"],
    ["meghan", "megan"],
    // Ukrainian, Belarusian and Bulgarian spellings as they come out of transliteration.
    ["volodimir", "vladimir"],
    ["mikola", "nikolai"],
    ["ievgen", "evgeny"],
    ["khristo", "hristo"],
  ] as const) {
    expect(nicknameRelation(a, b)).toBe("same-name");
  }
});

test("a short form of two names does not make them one", () => {
  expect(nicknameRelation("ted", "edward")).toBe("short-form");
  expect(nicknameRelation("ted", "theodore")).toBe("short-form");
  expect(nicknameRelation("edward", "theodore")).toBe("none");
});

test("two short forms of one name are weaker evidence than a short and a full one", () => {
  expect(nicknameRelation("betty", "lisa")).toBe("same-root");
});

test("a name in two languages is a relation of its own, and names of two people have none", () => {
  expect(nicknameRelation("juan", "john")).toBe("cognate");
  expect(nicknameRelation("marie", "mary")).toBe("cognate");
  for (const [a, b] of [
    ["jean", "joan"],
    ["andrea", "andreas"],
    ["nicola", "nicole"],
    ["robert", "richard"],
  ] as const) {
    expect(nicknameRelation(a, b), `${a} ${b}`).toBe("none");
  }
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

test("holds over two thousand groups", () => {
  expect(nicknameGroupCount()).toBeGreaterThan(2000);
  expect(isKnownGivenName("xqzv")).toBe(false);
});
