import { expect, test } from "vitest";

import { withoutHonorific } from "./east-asian-honorifics.ts";

test.each([
  ["王小明先生", "王小明"],
  ["王老师", "王"],
  ["山田太郎様", "山田太郎"],
  ["山田さん", "山田"],
  ["김민수님", "김민수"],
  ["김민수 부장님", "김민수"],
])("%s is %s", (written, expected) => expect(withoutHonorific(written)).toBe(expected));

test.each(["先生", "王君", "Tanaka-san", "さん", ""])("%o stays as it is", (text) => {
  expect(withoutHonorific(text)).toBe(text);
});
