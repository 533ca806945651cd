import { describe, expect, test } from "vitest";

import { normalizedPhone } from "./normalized-phone.ts";
import { normalizedPhones } from "./normalized-phones.ts";

const e164Of = (text: string, region?: string): string | null => normalizedPhone(text, region)?.e164 ?? null;

describe("spellings of one number have one E.164", () => {
  test.each([
    ["+1 (415) 555-2671", undefined, "+14155552671"],
    ["415.555.2671", "US", "+14155552671"],
    ["415-555-2671", "us", "+14155552671"],
    ["Tel. 415 555 2671", "US", "+14155552671"],
    ["415-555-2671 home", "US", "+14155552671"],
    ["tel:+1-415-555-2671;phone-context=x", undefined, "+14155552671"],
    ["\u202a+1 415 555 2671\u202c", undefined, "+14155552671"],
    ["+１ ４１５ ５５５ ２６７１", undefined, "+14155552671"],
    ["००९१ ९८१०१ २३४५६", undefined, "+919810123456"],
    ["030 1234567", "DE", "+49301234567"],
    ["0049 30 1234567", "DE", "+49301234567"],
    ["0049 30 1234567", "US", "+49301234567"],
    ["0049 30 1234567", undefined, "+49301234567"],
    ["011 49 30 1234567", "US", "+49301234567"],
    ["+49 (0)30 1234567", undefined, "+49301234567"],
    ["+44 (0) 20 7946 0958", "US", "+442079460958"],
    ["49 30 12345678", "US", "+493012345678"],
    ["8 (916) 123-45-67", "RU", "+79161234567"],
    ["+7 8 916 123 45 67", undefined, "+79161234567"],
    ["+52 1 55 1234 5678", undefined, "+525512345678"],
    ["044 55 1234 5678", "MX", "+525512345678"],
    ["15 2345 6789", "AR", "+5491123456789"],
    ["011 15 2345 6789", "AR", "+5491123456789"],
    ["+54 11 15 2345 6789", undefined, "+5491123456789"],
    ["+55 11 8123-4567", undefined, "+5511981234567"],
    ["(11) 8123-4567", "BR", "+5511981234567"],
    ["1-800-FLOWERS", "US", "+18003569377"],
    ["*31#+49 30 1234567", undefined, "+49301234567"],
    ["*67 415 555 2671", "US", "+14155552671"],
  ])("%s under %s", (written, region, e164) => {
    expect(e164Of(written, region)).toBe(e164);
  });
});

describe("only valid numbers have an E.164; others keep their digits", () => {
  test.each([
    ["555-1234", "US", "5551234"],
    ["112", "DE", "112"],
    ["415 555 2671", undefined, "4155552671"],
    ["15012345678", undefined, "15012345678"],
    ["+1 111 111 1111", undefined, "11111111111"],
    ["1234567890123456789012", "US", "1234567890123456789012"],
    ["030 1234567", "no such region", "0301234567"],
  ])("%s under %s", (written, region, digits) => {
    expect(normalizedPhone(written, region)).toMatchObject({ e164: null, digits, line: "unknown" });
  });

  test.each(["", "call me", "*100#", "+", "1".repeat(1_000_000)])("%o is no number", (written) => {
    expect(normalizedPhone(written, "US")).toBeNull();
  });
});

describe("extensions", () => {
  test.each([
    "+1 415 555 2671 x12",
    "+1 415 555 2671 ext. 12",
    "+1 415 555 2671 Extension: 12",
    "+1 415 555 2671;ext=12",
    "+1 415 555 2671,,12#",
    "+1 415 555 2671 #12",
    "+1 415 555 2671//12",
    "+1 415 555 2671 доб. 12",
    "+1 415 555 2671 poste 12",
  ])("%s", (written) => {
    expect(normalizedPhone(written)).toEqual({
      e164: "+14155552671",
      extension: "12",
      digits: "14155552671",
      line: "either",
    });
  });
});

test.each([
  ["+49 171 5551234", "mobile"],
  ["+49 30 1234567", "fixed"],
  ["+1 415 555 2671", "either"],
  ["+1 800 356 9377", "unknown"],
])("%s is on a %s line", (written, line) => {
  expect(normalizedPhone(written)?.line).toBe(line);
});

describe("several numbers in one value", () => {
  test.each([
    "+1 415 555 2671 ::: +49 30 1234567",
    "+1 415 555 2671 / +49 30 1234567",
    "+1 415 555 2671; +49 30 1234567",
    "+1 415 555 2671 or +49 30 1234567",
  ])("%s", (written) => {
    expect(normalizedPhones(written).map((phone) => phone.e164)).toEqual(["+14155552671", "+49301234567"]);
  });

  test("what is no whole number by itself makes no second one", () => {
    expect(normalizedPhones("0221/1234567", "DE")).toMatchObject([{ e164: "+492211234567" }]);
    expect(normalizedPhones("415 555 2671 / 2672", "US")).toMatchObject([{ e164: "+14155552671" }]);
  });
});
