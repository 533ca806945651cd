import { expect, test } from "vitest";

import type { NameLevel } from "./name-compatibility.ts";
import { nameCompatibility } from "./name-compatibility.ts";
import { matchRecord } from "./testing/match-record.ts";

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
      ["小明/王", "王小明"],
      ["राज/शर्मा", "Raj/Sharma"],
    ],
  ],
  [
    "compatible",
    [
      ["Robert/Smith", "Bob/Smith"],
      ["John/Smith", "Smith/John"],
      ["John Paul/Smith", "John/Smith"],
      ["José/García López", "José/García"],
      ["Ludwig/van Beethoven", "Ludwig/Beethoven"],
      ["Anna/de la Cruz", "Anna/Delacruz"],
      ["Hans/Müller", "Hans/Mueller"],
      ["Anna/Ivanov", "Anna/Ivanova"],
      ["Сергей/Иванов", "Sergei/Ivanov"],
      ["Γιώργος/Παπαδόπουλος", "George/Papadopoulos"],
      ["Elizabeth/Taylor", "Elizbeth/Taylor"],
      ["John A/Smith", "John Andrew/Smith"],
      ["Robert/Smith | nick:Bobster", "Bobster/Smith"],
      ["Anna", "Anna"],
    ],
  ],
  [
    "initial",
    [
      ["J./Smith", "John/Smith"],
      ["J./Smith", "Jane/Smith"],
      ["J. R./Smith", "John Robert/Smith"],
      ["John/S.", "John/Smith"],
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
      ["J./S.", "John/Smith"],
      ["John & Jane/Smith", "John/Smith"],
      ["John/Smith | suffix:Jr", "John/Smith"],
      ["/Smith", "/Smith"],
    ],
  ],
  [
    "absent",
    [
      ["", "John/Smith"],
      ["", ""],
      ["Mom", "Jane/Smith"],
      ["Office", "Jane/Smith"],
      ["| org:Acme", "Jane/Smith"],
    ],
  ],
  [
    "incomparable",
    [
      ["王小明", "Wang Xiaoming"],
      ["محمد علي", "Mohammed Ali"],
      ["דוד כהן", "David Cohen"],
      ["王小明", "김민준"],
      ["Иван/Петров", "John/Petrov"],
    ],
  ],
  [
    "surname-differs",
    [
      ["Anna/Keller", "Anna/Vogel"],
      ["Bob/Keller", "Robert/Vogel"],
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
      ["Edward/Marsh", "Theodore/Marsh"],
      ["John A/Smith", "John B/Smith"],
      ["John/Smith | suffix:Jr", "John/Smith | suffix:Sr"],
      ["王小明", "王小红"],
      ["محمد علي", "فاطمة علي"],
      ["Иван/Петров", "Ольга/Сидорова"],
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
  expect(level("Gregory/House", "Gregory House")).toBe("exact");
});
