import { expect, test } from "vitest";

import type { NameLevel } from "./name-compatibility.ts";
import { nameCompatibility } from "./name-compatibility.ts";
import { matchRecord } from "../testing/match-record.ts";

function level(a: string, b: string): NameLevel {
  const [one, other] = [matchRecord("1", a).contact, matchRecord("2", b).contact];
  const found = nameCompatibility(one, other);
  expect(nameCompatibility(other, one), `${a} / ${b} is symmetric`).toBe(found);
  return found;
}

const TABLE: readonly (readonly [NameLevel, readonly (readonly [string, string])[]])[] = [
  [
    "exact",
    [
      ["Ann/Lee", "ann/LEE"],
      ["Łukasz/Żak", "Lukasz/Zak"],
      ["Dr. Ann Lee", "Ann Lee, PhD"],
      ["Jean-Pierre/Dupont", "Jean Pierre/Dupont"],
      ["Anna Vogel née Keller", "Anna/Keller"],
      ["小明/王", "王小明"],
      ["राज/शर्मा", "Raj/Sharma"],
      ["張偉", "张伟"],
      ["渡邊健", "渡辺健"],
      ["JÃ¶rg/MÃ¼ller", "Jörg/Müller"],
      ["Jo\u00adhn/Smi\u200dth", "John/Smith"],
      ["Сeргей/Ивaнов", "Сергей/Иванов"],
    ],
  ],
  [
    "compatible",
    [
      ["John/Smith", "Smith/John"],
      ["John Paul/Smith", "John/Smith"],
      ["José/García López", "José/García"],
      ["José/García López", "José/López"],
      ["Rosa María/Quintero", "Rosa/Quintero Vélez"],
      ["Ludwig/van Beethoven", "Ludwig/Beethoven"],
      ["Ludwig/Vanbeethoven", "Ludwig/van Beethoven"],
      ["Anna/de la Cruz", "Anna/Delacruz"],
      ["Hans/Müller", "Hans/Mueller"],
      ["Anna/Ivanov", "Anna/Ivanova"],
      ["Сергей/Иванов", "Sergei/Ivanov"],
      ["Артём/Соловьёв", "Artyom/Solovyov"],
      ["Γιώργος/Παπαδόπουλος", "George/Papadopoulos"],
      ["Elizabeth/Taylor", "Elizbeth/Taylor"],
      ["John/Smith", "Jonh/Smith"],
      ["Anna/Lewandowska", "Anna/Lewandwoska"],
      ["John A/Smith", "John Andrew/Smith"],
      ["Robert/Smith | nick:Bobster", "Bobster/Smith"],
      ["Wang Xiao Ming", "Xiaoming/Wang"],
      ["M\ufffdller/J\ufffdrg", "Müller/Jörg"],
      ["Kareem/Elmasry", "Karim/Al-Masri"],
      ["Nguyễn Văn Hùng", "Hùng/Nguyễn"],
      ["Trần/Quốc Bảo", "Bao/Tran"],
      ["Anna", "Anna"],
      ["Mom", "Mom"],
    ],
  ],
  [
    "nickname",
    [
      ["Robert/Smith", "Bob/Smith"],
      ["Smith/Bob", "Robert/Smith"],
      ["Bob/Smith", "Bobby/Smith"],
      ["Aleksandr/Morozov", "Саша/Морозов"],
      ["Mª/Silva", "Maria/Silva"],
    ],
  ],
  [
    "reading",
    [
      ["王小明", "Wang Xiaoming"],
      ["陳大文", "Chan Tai Man"],
      ["林志豪", "Chih-hao/Lin"],
      ["山田太郎", "Taro/Yamada"],
      ["渡辺まゆみ", "渡辺真由美"],
      ["이지훈", "Ji-hoon/Lee"],
      ["محمد علي", "Mohammed Ali"],
      ["דוד כהן", "David Cohen"],
      ["王小明 David", "David/Wang"],
    ],
  ],
  [
    "initial",
    [
      ["J./Smith", "John/Smith"],
      ["J./Smith", "Jane/Smith"],
      ["J. R./Smith", "John Robert/Smith"],
      ["John/S.", "John/Smith"],
      ["JP/Delacroix", "Jean-Pierre/Delacroix"],
    ],
  ],
  [
    "partial",
    [
      ["John", "John/Smith"],
      ["Smith", "John/Smith"],
      ["Robert/Smith", "John Robert/Smith"],
      ["Betty/Smith", "Lisa/Smith"],
      ["A./Ivanov", "A./Ivanova"],
      ["Sasha/Ivanov", "Sasha/Ivanova"],
      ["J./S.", "John/Smith"],
      ["John & Jane/Smith", "John/Smith"],
      ["Ana & Luis", "Luis/Romero"],
      ["John/Smith | suffix:Jr", "John/Smith"],
      ["Juan/Garcia", "John/Garcia"],
      ["Minji/Kim", "Minjin/Kim"],
      ["John/Wagner", "John/Warner"],
      ["John/Johnson", "John/Johnston"],
      ["Mohammed/Khan", "Mohammed Asif/Khan"],
      ["王小明", "David/Wang"],
      ["王小明", "王"],
      ["张伟", "章伟"],
      ["Huber Maler GmbH", "Josef/Huber"],
      ["Иван/Петров", "John/Petrov"],
      ["/Smith", "/Smith"],
    ],
  ],
  [
    "absent",
    [
      ["", "John/Smith"],
      ["", ""],
      ["Mom", "Jane/Smith"],
      ["Mama von Leni", "Jane/Smith"],
      ["Abu Omar", "Khalid/Hassan"],
      ["Office", "Jane/Smith"],
      ["| org:Acme", "Jane/Smith"],
    ],
  ],
  [
    "incomparable",
    [
      ["王小明", "김민준"],
      ["王小明", "Chen/Li"],
      ["محمد علي", "Mahmoud Ali"],
      ["דוד כהן", "محمد علي"],
      ["प्रिया गुप्ता", "Anna/Schmidt"],
    ],
  ],
  [
    "surname-differs",
    [
      ["Anna/Keller", "Anna/Vogel"],
      ["Bob/Keller", "Robert/Vogel"],
      ["Carmen/Ruiz Ortega", "Carmen/Ruiz Salas"],
    ],
  ],
  [
    "incompatible",
    [
      ["John/Smith", "Jane/Smith"],
      ["Jean/Marlow", "Joan/Marlow"],
      ["Marta/Silva", "Maria/Silva"],
      ["Martina/Rossi", "Marina/Rossi"],
      ["Francesco/Greco", "Francesca/Greco"],
      ["Michele/Rossi", "Michelle/Rossi"],
      ["Terri/Smith", "Terry/Smith"],
      ["Noa/Levi", "Noah/Levi"],
      ["Edward/Marsh", "Theodore/Marsh"],
      ["Roberto/Quiroga", "Alberto/Quiroga"],
      ["John A/Smith", "John B/Smith"],
      ["Jean-Paul/Martin", "Jean-Pierre/Martin"],
      ["John/Smith | suffix:Jr", "John/Smith | suffix:Sr"],
      ["Mr. A./Hughes", "Mrs. A./Hughes"],
      ["王小明", "王小红"],
      ["محمد علي", "فاطمة علي"],
      ["Иван/Петров", "Ольга/Сидорова"],
      ["Иван/Петров", "Pavel/Sidorov"],
      ["Acme Ltd", "John/Smith"],
      ["John/Smith | nick:Smithy", "Jane/Smith | nick:Smithy"],
    ],
  ],
];

test.each(TABLE)("%s, whichever of the two comes first", (expected, pairs) => {
  for (const [a, b] of pairs) expect(level(a, b), `${a} / ${b}`).toBe(expected);
});

test("II and Jr are the same generation, and Sr is the one without a suffix", () => {
  expect(level("John/Smith | suffix:II", "John/Smith | suffix:Jr")).toBe("exact");
  expect(level("John/Smith | suffix:Sr", "John/Smith")).toBe("exact");
});

test("a surname joined by y is one person's, a given name joined by y is two people's", () => {
  expect(level("José/Ortega y Gasset", "José/Ortega Gasset")).toBe("compatible");
  expect(level("Luis y Ana/Soto", "Luis/Soto")).toBe("partial");
});

test("notes in a name are left out, and words that are notes elsewhere stay where they are the name", () => {
  expect(level("Karl Weber plumber", "Karl Weber")).toBe("compatible");
  expect(level("Anna Lee | org:Acme", "Anna Acme")).toBe("partial");
  expect(level("Ben Carver Acme | org:Acme", "Ben/Carver")).toBe("compatible");
  expect(level("Gregory/House", "Gregory House")).toBe("exact");
});
