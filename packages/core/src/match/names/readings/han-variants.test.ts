import { expect, test } from "vitest";

import { withoutHanVariants } from "./han-variants.ts";

test.each([
  ["張偉", "张伟"],
  ["陳國強", "陈国强"],
  ["渡邊", "渡辺"],
  ["渡邉", "渡辺"],
  ["髙橋", "高橋"],
  ["齋藤", "斎藤"],
  ["﨑".normalize("NFKC"), "崎"],
  ["澤田", "沢田"],
  ["德", "徳"],
])("%s and %s are one", (a, b) => expect(withoutHanVariants(a)).toBe(withoutHanVariants(b)));

test.each([
  ["张", "章"],
  ["斎藤", "斉藤"],
  ["丘", "邱"],
  ["明", "名"],
])("%s and %s are two", (a, b) => expect(withoutHanVariants(a)).not.toBe(withoutHanVariants(b)));

test("other signs stay", () => expect(withoutHanVariants("まゆみ𠮷a")).toBe("まゆみ吉a"));
