import { describe, expect, test } from "vitest";

import { normalizedOrganization } from "./normalized-organization.ts";

const nameOf = (written: string): string | undefined => normalizedOrganization(written, "")?.name;

describe("one firm has one name, whatever its legal form", () => {
  test.each([
    "Acme",
    "ACME Ltd.",
    "Acme, Inc.",
    "Acme L.L.C.",
    "The Acme Company",
    "Acme GmbH & Co. KG",
    "Acme GmbH und Co. KG",
    "Общество с ограниченной ответственностью Acme",
    "Acme Joint Stock Company",
    "Acme Korlátolt Felelősségű Társaság",
    "Acme G.m.b.H.",
    "Acme Gesellschaft mit beschränkter Haftung",
    "Acme S.à r.l.",
    "Acme S.A. de C.V.",
    "Acme S.p.A.",
    "Acme Sp. z o.o.",
    "Acme s.r.o.",
    "Acme A/S",
    "Acme Oy",
    "Acme Kft.",
    "Acme d.o.o.",
    "ООО «Acme»",
    "Acme Ltd. Şti.",
    "Acme Pvt. Ltd.",
    "PT Acme Tbk",
    "Acme Sdn. Bhd.",
    "Acme Co., Ltd.",
    "Acme Ltda.",
    "Acme B.V.",
  ])("%s", (written) => {
    expect(nameOf(written)).toBe("acme");
  });

  test.each([
    ["株式会社山田", "山田"],
    ["㈱山田", "山田"],
    ["北京山田有限公司", "北京山田"],
    ["주식회사 한솔", "hansol"],
    ["שרון בע״מ", "שרון"],
  ])("%s is %s", (written, name) => {
    expect(nameOf(written)).toBe(name);
  });
});

test.each([
  ["Limited", "limited"],
  ["Co. KG", "co"],
  ["AG Technik", "ag technik"],
  ["株式会社", "株式会社"],
])("%s keeps a name", (written, name) => {
  expect(nameOf(written)).toBe(name);
});

test("the title is folded, and either alone is enough", () => {
  expect(normalizedOrganization("", "Geschäftsführer")).toEqual({
    name: "",
    title: "geschaftsfuhrer",
  });
  expect(normalizedOrganization("  ", "—")).toBeNull();
});
