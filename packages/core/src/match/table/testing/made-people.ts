import { SeededRandom } from "../../training/seeded-random.ts";

/** A row with the person whom it is about. */
export interface MadeRow {
  readonly person: number;
  readonly row: Readonly<Record<string, string>>;
}

const GIVEN =
  "anna boris clara david elena felix greta hugo irena jonas karin lukas marta nils olga paul rosa simon tilda viktor".split(
    " ",
  );
const FAMILY =
  "adler brandt cermak dietz engel falk gruber haas ivanov jansen keller lorenz maurer novak olsen pohl richter sommer thaler ulrich voss weber ziegler".split(
    " ",
  );
const CITIES = "bern oslo riga turin lyon gent basel malmo".split(" ");

/** People who do not exist, a third of them with one to three further rows that lack or misspell things. Seeded. */
export function madePeople(personCount: number, seed: number): readonly MadeRow[] {
  const random = new SeededRandom(seed);
  const one = (list: readonly string[]): string => list[random.below(list.length)] ?? "";
  const rows: MadeRow[] = [];
  for (let person = 0; person < personCount; person += 1) {
    const given = one(GIVEN);
    const family = `${one(FAMILY)}${one(["", "", "er", "mann", "s"])}`;
    const row = {
      given_name: given,
      surname: family,
      city: one(CITIES),
      phone: `0${100_000_000 + random.below(800_000_000)}`,
      born: `${1930 + random.below(70)}-${10 + random.below(3)}-${10 + random.below(18)}`,
    };
    rows.push({ person, row });
    const copies = random.below(3) === 0 ? 1 + random.below(3) : 0;
    for (let copy = 0; copy < copies; copy += 1) rows.push({ person, row: damaged(row, random) });
  }
  return rows;
}

function damaged(
  row: Readonly<Record<string, string>>,
  random: SeededRandom,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const dice = random.below(10);
      if (dice < 2) return [column, ""];
      return [column, dice === 2 ? misspelled(value, random) : value];
    }),
  );
}

function misspelled(text: string, random: SeededRandom): string {
  const at = random.below(text.length);
  const letter = "abcdefgh0123"[random.below(12)] ?? "";
  return text.slice(0, at) + letter + text.slice(at + random.below(2));
}
