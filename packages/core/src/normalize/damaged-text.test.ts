import { TextDecoder } from "node:util";

import { expect, test } from "vitest";

import { repairedText } from "./damaged-text.ts";

const NAMES = [
  "Jörg Müller",
  "François Lefèvre",
  "María García",
  "Łukasz Wójcik",
  "Siobhán O’Dwyer",
  "Şükrü Öztürk",
  "Václav Dvořák",
  "László Szőke",
  "Nguyễn Thị Ánh",
  "Дмитрий Смирнов",
  "Эдуард Яковлев",
  "Γιώργος Παπαδόπουλος",
  "محمد علي",
  "דוד כהן",
  "राज शर्मा",
  "สมชาย ใจดี",
  "ნინო ბერიძე",
  "山田太郎",
  "김민수",
];

test.each(["windows-1252", "windows-1250", "macintosh"])(
  "UTF-8 that was read as %s is read again",
  (label) => {
    const decoder = new TextDecoder(label);
    const damagedBy = (text: string): string => decoder.decode(new TextEncoder().encode(text));
    const readable = NAMES.filter(
      (name) => label === "windows-1252" || /^[\p{Script=Latin}\s]+$/u.test(name),
    );
    expect(readable.length).toBeGreaterThan(5);
    for (const name of readable) expect(repairedText(damagedBy(name)), `the name ${name}`).toBe(name);
  },
);

test("a Cyrillic name that was read as windows-1251 is read again, and sound Cyrillic is left alone", () => {
  expect(repairedText("РњРёС€Р°")).toBe("Миша");
  for (const name of ["Рівне", "Сірко Рєпін", "Роман Сёмин", "РЁ", "С°"])
    expect(repairedText(name)).toBe(name);
});

test("what was damaged twice is repaired twice", () => {
  expect(repairedText("ZoÃƒÂ« BrontÃƒÂ«")).toBe("Zoë Brontë");
});

test.each([
  ["J&ouml;rg M&uuml;ller", "Jörg Müller"],
  ["Ren&eacute;e &Scaron;imon &x;", "Renée Šimon &x;"],
  ["O&#39;Brien &amp; Sons", "O'Brien & Sons"],
  ["&#x141;ukasz", "Łukasz"],
  ["Ren=C3=A9", "René"],
  ["=?UTF-8?Q?J=C3=B6rg_M=C3=BCller?=", "Jörg Müller"],
  ["J%C3%B6rg", "Jörg"],
  ["&#0;&#xd800;", "&#0;&#xd800;"],
  ["100%", "100%"],
  ["a=b", "a=b"],
])("%s is %s", (written, expected) => expect(repairedText(written)).toBe(expected));

test("sound names stay as they are, whatever their letters", () => {
  for (const name of [
    ...NAMES,
    "JOÃO",
    "RENÉ’S",
    "Strauß’",
    "KŘÍŽ",
    "BÁŽÍŠ",
    "ČÍŽEK",
    "ÉŠ ÚŠ",
    "Ångström",
    "NIÑO",
    "Đ\u00ado",
  ]) {
    expect(repairedText(name)).toBe(name);
    expect(repairedText(name.toUpperCase())).toBe(name.toUpperCase());
  }
});
