import { expect, test } from "vitest";

import { givenNameLikeness } from "./given-name-likeness.ts";
import { nameTokens } from "./name-token.ts";
import type { NameToken } from "./name-token.ts";

function token(text: string): NameToken {
  const name = { given: [text], middle: [], family: [], tokens: [text], suffixes: [], scripts: ["Latin"] };
  const [found] = nameTokens({ kind: "name", native: text, gender: null, ...name }, new Set());
  if (found === undefined) throw new Error("one word is one token");
  return found;
}

const TABLE: Readonly<Record<string, string>> = {
  nickname: "bob robert; sasha aleksandr; kat katie; franzi franziska; liesl elizabeth; chrisi christina",
  variant: "steven stephen; rameshbhai ramesh; mohammed muhammad",
  typo: "jonh john; micheel michael; elizbeth elizabeth; chritsopher christopher; alejnadro alejandro",
  doubtful: "betty lisa; juan john; minji minjin; robertx robert; kathi kathy; zelmar zelma; marika marikaya",
  none: "jean joan; marta maria; erik erika; tim tom; daniel danielle; mohan rohan; karin kevin; ellen helen; roberto alberto",
};

test.each(Object.entries(TABLE))("%s", (expected, pairs) => {
  for (const pair of pairs.split(";")) {
    const [a = "", b = ""] = pair.trim().split(" ");
    const likeness = givenNameLikeness(token(a), token(b));
    expect(givenNameLikeness(token(b), token(a)), `${pair} is symmetric`).toBe(likeness);
    expect(likeness ?? "none", `the pair ${pair}`).toBe(expected);
  }
});
