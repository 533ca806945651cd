import { describe, expect, test } from "vitest";

import type { NormalizedName } from "./normalized-contact.ts";
import { normalizedNames, normalizedNicknames } from "./normalized-name.ts";
import type { WrittenName } from "./written-name.ts";
import { writtenName } from "./written-name.ts";

const NOTHING = writtenName(() => "");

function names(written: string | Partial<WrittenName>): NormalizedName[] {
  return normalizedNames(
    typeof written === "string" ? { ...NOTHING, unstructuredName: written } : { ...NOTHING, ...written },
  );
}

function parts(written: string | Partial<WrittenName>): string {
  const [name] = names(written);
  return name === undefined
    ? "none"
    : [name.given, name.middle, name.family].map((part) => part.join(" ")).join(" | ");
}

describe("a free-form name", () => {
  test.each([
    ["Ada Lovelace", "ada |  | lovelace"],
    ["Ada King Lovelace", "ada | king | lovelace"],
    ["Lovelace, Ada", "ada |  | lovelace"],
    ["Lovelace, Ada King", "ada | king | lovelace"],
    ["Lovelace, Jr., Ada", "ada |  | lovelace"],
    ["Jan van der Berg", "jan |  | van der berg"],
    ["María de la Cruz", "maria |  | de la cruz"],
    ["de la Cruz, María José", "maria | jose | de la cruz"],
    ["Khalid bin Salman", "khalid |  | bin salman"],
    ["Jean-Luc Martin", "jean luc |  | martin"],
    ["Siobhán O’Brien", "siobhan |  | obrien"],
    ["J.R.R. Tolkien", "j r r |  | tolkien"],
    ["Zoë", "zoe |  | "],
    ["王 小明", "小明 |  | 王"],
    ["김민수", "minsu |  | kim"],
    ["남궁 민수", "minsu |  | namgung"],
    ["Mrs. Smith", " |  | smith"],
  ])("%s is split into given, middle and family name", (written, expected) => {
    expect(parts(written)).toBe(expected);
  });

  test("without a space in Chinese script stays whole, because the split cannot be known", () => {
    expect(names("王小明")).toMatchObject([
      { given: [], family: [], tokens: ["王小明"], native: "王小明", scripts: ["Han"] },
    ]);
  });
});

describe("titles, degrees and notes are no part of a name", () => {
  test.each([
    "Dr. Ada Lovelace, PhD",
    "Prof. Dr. med. Ada Lovelace",
    "Ms Ada Lovelace M.D.",
    "Señora Ada Lovelace",
    "д-р Ada Lovelace",
    "Ada Lovelace (Plumber)",
    "Ada Lovelace [do not call",
    "Ada Lovelace 🔧✨",
    "Ada Lovelace OLD NUMBER",
    "ada   lovelace mobile",
    "Lovelace, Ada, MD",
  ])("%s", (written) => {
    expect([...(names(written)[0]?.tokens ?? [])].sort()).toEqual(["ada", "lovelace"]);
  });

  test.each([
    ["Yo-Yo Ma", "yo yo |  | ma"],
    ["Md Rahman", "md |  | rahman"],
    ["Dean Martin", "dean |  | martin"],
    ["Anna Senior", "anna |  | senior"],
    ["Eng Wei", "eng |  | wei"],
    ["Junior Soprano", "junior |  | soprano"],
    ["Dr.", "dr |  | "],
    ["(Ada)", "ada |  | "],
  ])("%s keeps the words that are also names", (written, expected) => {
    expect(parts(written)).toBe(expected);
  });

  test("in Google's own parts too", () => {
    expect(parts({ givenName: "Dr. Ada", familyName: "Lovelace PhD" })).toBe("ada |  | lovelace");
    expect(parts({ givenName: "Dr.", familyName: "Lovelace" })).toBe(" |  | lovelace");
    expect(parts({ givenName: "Anna", familyName: "Work" })).toBe("anna |  | ");
  });
});

describe("generation suffixes", () => {
  test.each([
    [{ unstructuredName: "John Smith Jr." }, ["jr"]],
    [{ unstructuredName: "John Smith, Junior" }, ["jr"]],
    [{ givenName: "John", familyName: "Smith Sr" }, ["sr"]],
    [{ givenName: "John", familyName: "Smith", honorificSuffix: "III" }, ["iii"]],
    [{ unstructuredName: "Smith, John, 3rd" }, ["iii"]],
    [{ unstructuredName: "João Silva Neto" }, ["neto"]],
    [{ unstructuredName: "João Silva Filho" }, ["jr"]],
  ])("%o has %o, apart from the tokens", (written, suffixes) => {
    const [name] = names(written);
    expect(name?.suffixes).toEqual(suffixes);
    expect(name?.tokens).toHaveLength(2);
  });
});

describe("names of other scripts", () => {
  test.each([
    ["Владимир Путин", "vladimir putin", ["Cyrillic"]],
    ["Юрьевич Игорь", "yurevich igor", ["Cyrillic"]],
    ["Дмитрий Максимов", "dmitry maximov", ["Cyrillic"]],
    ["Мария Александрова", "maria alexandrova", ["Cyrillic"]],
    ["Александър Димитров", "alexandar dimitrov", ["Cyrillic"]],
    ["Γιώργος Παπαδόπουλος", "giorgos papadopoulos", ["Greek"]],
    ["Հարություն Սարգսյան", "harutyun sargsyan", ["Armenian"]],
    ["ნინო ბერიძე", "nino beridze", ["Georgian"]],
    ["मोहन शर्मा", "mohan sharma", ["Devanagari"]],
    ["कृष्ण गुरुङ", "krshna gurung", ["Devanagari"]],
    ["やまもと きょうこ", "yamamoto kyoko", ["Hiragana"]],
    ["ชูใจ", "chuchai", ["Thai"]],
  ])("%s is spelled %s in Latin", (written, latin, scripts) => {
    const [name] = names(written);
    expect(name?.tokens.join(" ")).toBe(latin);
    expect(name?.scripts).toEqual(scripts);
  });

  test("Han, Hebrew and Arabic are not spelled by letter, only freed from optional marks", () => {
    expect(names("יִצְחָק כֹּהֵן")[0]?.tokens).toEqual(["יצחק", "כהן"]);
    expect(names("أحمد عليّ")[0]?.tokens).toEqual(names("احمد علی")[0]?.tokens);
    expect(names("佐藤 花子")[0]).toMatchObject({ native: "佐藤花子", scripts: ["Han"] });
  });

  test.each([
    ["Łukasz", "Lukasz"],
    ["Strauß", "STRAUSS"],
    ["Søren", "Soren"],
    ["Ægir", "Aegir"],
    ["Đorđe", "Dorde"],
    ["IŞIK", "ışık"],
    ["İlker", "ilker"],
    ["Ｊｏｈｎ", "John"],
    ["Zoe\u0308", "Zo\u00eb"],
    ["O'Neil", "ONeil"],
  ])("%s and %s fold alike", (a, b) => {
    expect(names(a)[0]?.tokens).toEqual(names(b)[0]?.tokens);
  });
});

describe("the order and the native form", () => {
  test("parts are in the order of the free-form name", () => {
    const written = { givenName: "Ferenc", familyName: "Liszt" };
    expect(names({ ...written, unstructuredName: "Liszt Ferenc" })[0]?.tokens).toEqual(["liszt", "ferenc"]);
    expect(names(written)[0]?.tokens).toEqual(["ferenc", "liszt"]);
  });

  test("one name with and without a space is the same in Chinese script", () => {
    const parted = names({ givenName: "小明", familyName: "王" })[0]?.native;
    expect(parted).toBe("王小明");
    expect(names("王 小明")[0]?.native).toBe(parted);
    // As a program of another country writes it.
    expect(names({ givenName: "小明", familyName: "王", unstructuredName: "小明 王" })[0]?.native).toBe(
      parted,
    );
  });

  test("marks stay in the native form, case does not", () => {
    expect(names("MÜLLER, Jörg")[0]?.native).toBe("müller jörg");
  });
});

describe("further names in one value", () => {
  test("a phonetic reading is a name of its own", () => {
    const found = names({
      familyName: "佐藤",
      givenName: "花子",
      phoneticFamilyName: "サトウ",
      phoneticGivenName: "ハナコ",
    });
    expect(found.map(({ kind, tokens }) => [kind, ...tokens])).toEqual([
      ["name", "佐藤", "花子"],
      ["name", "sato", "hanako"],
    ]);
  });

  test.each(['Robert "Bob" Smith', "Robert (Bob) Smith", "Robert „Bob“ Smith", "Robert 'Bob' Smith"])(
    "%s names a nickname",
    (written) => {
      expect(names(written).map(({ kind, tokens }) => [kind, ...tokens])).toEqual([
        ["name", "robert", "smith"],
        ["nickname", "bob"],
      ]);
    },
  );

  test("nicknames keep all their words", () => {
    expect(normalizedNicknames("Big Bob")).toMatchObject([
      { kind: "nickname", given: ["big", "bob"], family: [] },
    ]);
  });
});

describe("a name on a card that another program wrote", () => {
  test.each([
    ["John.Smith", "john |  | smith"],
    ["john_smith", "john |  | smith"],
    ["john.smith@acme.example", "john |  | smith"],
    ["Ben Carver - Acme Corp", "ben |  | carver"],
    ["Ben Carver | Yoga", "ben |  | carver"],
    ["ICE: Ruth Adeyemi", "ruth |  | adeyemi"],
    ["Jo\u00adhn Sm\u200bith", "john |  | smith"],
    ["J\ufffdrg Mller", "j0rg |  | mller"],
    ["M?ller", "m0ller |  | "],
    ["Ji-a Kim", "jia |  | kim"],
    ["王小明先生", " |  | "],
    ["Mr. and Mrs. Holt", " |  | holt"],
  ])("%s is read as %s", (written, expected) => expect(parts(written)).toBe(expected));

  test("one part beside a fuller free-form name is not all there is", () => {
    expect(parts({ givenName: "Bob", unstructuredName: "Bob Lee" })).toBe("bob |  | lee");
    expect(parts({ familyName: "Lee", unstructuredName: "Lee, Bob" })).toBe("bob |  | lee");
    expect(parts({ familyName: "Lee", unstructuredName: "Lee " })).toBe(" |  | lee");
  });

  test("the name at birth and the name in another script are names too, a trailing aside a nickname", () => {
    const written = (text: string) => names(text).map(({ kind, tokens }) => [kind, ...tokens]);
    expect(written("Anna Vogel née Keller")).toEqual([
      ["name", "anna", "vogel"],
      ["name", "anna", "keller"],
    ]);
    expect(written("Wang Xiaoming (王小明)")).toEqual([
      ["name", "王小明"],
      ["name", "wang", "xiaoming"],
    ]);
    expect(written("王小明 David")).toEqual([
      ["name", "王小明"],
      ["nickname", "david"],
    ]);
    expect(written("Robert Smith (Bob)")).toEqual([
      ["name", "robert", "smith"],
      ["nickname", "bob"],
    ]);
  });

  test.each([
    ["Mr. A. Hughes", "male"],
    ["Frau Lang", "female"],
    [{ givenName: "Ann", familyName: "Lee", honorificPrefix: "Mrs." }, "female"],
    ["Mr. and Mrs. Holt", null],
    ["Dr. Ada Lovelace", null],
    ["Ada Lovelace", null],
  ])("%o is addressed as %s", (written, gender) => expect(names(written)[0]?.gender).toBe(gender));
});

test.each(["", "   ", "🎉", "---", "+1 415 555 2671", "ada@x.org"])("%o holds no name", (written) => {
  expect(names(written)).toEqual([]);
  expect(normalizedNicknames(written)).toEqual([]);
});
