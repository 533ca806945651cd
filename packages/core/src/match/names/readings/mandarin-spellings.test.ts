import { expect, test } from "vitest";

import { mandarinSpellings } from "./mandarin-spellings.ts";

/** Pinyin, then Wade-Giles without apostrophes and Tongyong Pinyin, from their published tables. */
const TABLE = `xiao hsiao siao; zhang chang jhang; qian chien cian; guo kuo; luo lo; zeng tseng; zhi chih jhih; zi tzu zih;
  si ssu sih; shi shih; ri jih; xue hsueh; yue yueh; ye yeh; jian chien; rong jung; gong kung; he ho; ge ko; duo to; gui kuei;
  xu hsu; ting ting; bo po; dai tai; hui hui; you yu; er erh; cai tsai; jin chin; xing hsing; zhou chou jhou; liu liu liou`;

test("a syllable is spelled in every romanization of Mandarin", () => {
  for (const line of TABLE.split(";")) {
    const [pinyin = "", ...others] = line.trim().split(/\s+/u);
    expect(mandarinSpellings(pinyin)).toContain(pinyin);
    for (const other of others) expect(mandarinSpellings(pinyin), `${pinyin} ${other}`).toContain(other);
  }
});

test("different syllables that nobody confuses have no spelling in common", () => {
  for (const [a, b] of [
    ["wang", "wei"],
    ["ming", "min"],
    ["li", "lu"],
    ["hong", "ming"],
  ] as const) {
    expect(mandarinSpellings(a).filter((spelling) => mandarinSpellings(b).includes(spelling))).toEqual([]);
  }
});
