import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { foldedText } from "../packages/core/src/index.ts";

/**
 * Writes the base tables of name frequencies from two public lists, laid in the folder KITH_DATASETS:
 * `us_census_names` (US Census 1990, public domain; github.com/treyhunner/names) and `popular_names_by_country`
 * (CC0-1.0; github.com/sigpwned/popular-names-by-country-dataset). Run: node scripts/name-frequencies.ts
 *
 * A name counts as often as where it is most common: an address book is mostly of one country.
 */
const DATASETS = process.env["KITH_DATASETS"] ?? "";
const TARGET = fileURLToPath(new URL("../packages/core/src/match/frequency/", import.meta.url));
const US_GIVEN_PER_SEX = 450;
const US_FAMILY = 1_200;

/** Some countries' surnames are listed without an order. */
const UNRANKED = 20;

/** Countries where a few surnames are borne by most people. */
const FEW_SURNAMES = new Set(["CN", "TW", "KR", "VN"]);

type Shares = Map<string, number>;

function add(shares: Shares, written: string, share: number): void {
  const name = foldedText(written).replaceAll(" ", "");
  if (!/^[a-z]{2,}$/u.test(name)) return;
  shares.set(name, Math.max(shares.get(name) ?? 0, share));
}

async function addCensus(shares: Shares, file: string, { limit, factor }: { limit: number; factor: number }) {
  const text = await readFile(join(DATASETS, "us_census_names", file), "utf8");
  for (const line of text.split("\n").slice(0, limit)) {
    const [name = "", percent = "0"] = line.trim().split(/\s+/u);
    add(shares, name, (Number(percent) / 100) * factor);
  }
}

async function readCsv(file: string): Promise<readonly Record<string, string>[]> {
  const text = (await readFile(join(DATASETS, "popular_names_by_country", file), "utf8")).replace(
    /^\ufeff/u,
    "",
  );
  const [head = "", ...lines] = text.split(/\r?\n/u).filter((line) => line !== "");
  const columns = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}

const given: Shares = new Map();
for (const file of ["dist.male.first", "dist.female.first"]) {
  await addCensus(given, file, { limit: US_GIVEN_PER_SEX, factor: 0.5 });
}
for (const { Index: rank, "Romanized Name": name = "" } of await readCsv("common-forenames-by-country.csv")) {
  add(given, name, 0.008 * Number(rank) ** -0.5);
}

const family: Shares = new Map();
await addCensus(family, "dist.all.last", { limit: US_FAMILY, factor: 1 });
for (const row of await readCsv("common-surnames-by-country.csv")) {
  const { Country: country = "", Rank: listed, Percent: percent, "Romanized Name": name = "" } = row;
  const rank = Number(listed) > 0 ? Number(listed) : UNRANKED;
  // Where the list has no figure the rank stands for one: Zipf's law with the steepness of the counted countries.
  const ranked = FEW_SURNAMES.has(country) ? 0.08 * rank ** -0.8 : 0.012 * rank ** -0.6;
  const counted = Number(percent);
  add(family, name, counted > 0 && counted < 0.25 ? counted : ranked);
}

await write("given-name-frequencies.ts", "GIVEN_NAME_FREQUENCIES", given);
await write("family-name-frequencies.ts", "FAMILY_NAME_FREQUENCIES", family);

/** One line per half bit: names that are borne by 2^-bits of the people. */
async function write(file: string, constant: string, shares: Shares): Promise<void> {
  const buckets = Map.groupBy([...shares], ([, share]) => Math.round(-Math.log2(share) * 2) / 2);
  const blocks = [...buckets.entries()]
    .sort(([a], [b]) => a - b)
    .map(([bits, names]) => wrapped(`${bits}:`, names.map(([name]) => name).sort()));
  const text = [
    "/** Written by scripts/name-frequencies.ts, which names the sources: `bits: names`, each borne by 2^-bits of people. */",
    `export const ${constant} = \``,
    ...blocks,
    "`;",
    "",
  ].join("\n");
  await writeFile(join(TARGET, file), text);
}

function wrapped(label: string, names: readonly string[]): string {
  const lines = [label];
  for (const name of names) {
    const last = lines.at(-1) ?? "";
    if (last.length + name.length + 1 > 118) lines.push(`${lines.length > 0 ? "  " : ""}${name}`);
    else lines[lines.length - 1] = `${last} ${name}`;
  }
  return lines.join("\n");
}
