import { expect, test } from "vitest";

import { splitScripts } from "./name-scripts.ts";
import { wholeWrittenName } from "./written-name.ts";

function split(text: string): readonly (string | null)[] {
  const { name, otherName, nickname } = splitScripts(wholeWrittenName(text));
  return [name.unstructuredName, otherName?.unstructuredName ?? null, nickname];
}

test.each([
  ["山田太郎 Taro Yamada", ["山田太郎", "Taro Yamada", null]],
  ["Wang Xiaoming 王小明", ["王小明", "Wang Xiaoming", null]],
  ["王小明 David", ["王小明", null, "David"]],
  ["Иван Петров Ivan Petrov", ["Иван Петров", "Ivan Petrov", null]],
  ["Иван Petrov", ["Иван Petrov", null, null]],
  ["д-р Ada Lovelace", ["д-р Ada Lovelace", null, null]],
  ["José Peña", ["José Peña", null, null]],
  ["王小明", ["王小明", null, null]],
  ["★ Ann Lee", ["★ Ann Lee", null, null]],
])("%s", (text, expected) => expect(split(text)).toEqual(expected));

test("parts are taken apart as the free-form name is", () => {
  const written = {
    ...wholeWrittenName("小明 王 Xiaoming"),
    givenName: "小明 Xiaoming",
    familyName: "王 Wang",
  };
  const { name, otherName } = splitScripts(written);
  expect([name.givenName, name.familyName]).toEqual(["小明", "王"]);
  expect([otherName?.givenName, otherName?.familyName]).toEqual(["Xiaoming", "Wang"]);
});
