import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

const TABLE = readFileSync(new URL("../BEHAVIOR.md", import.meta.url), "utf8");
const ROW = /^\|(?:[^|]*)\|(?:[^|]*)\| (?<file>\S+\.test\.ts) \| (?<name>.+) \|$/u;

test("every behavior in BEHAVIOR.md names a test that exists", () => {
  const rows = TABLE.split("\n").flatMap((line) => {
    const groups = ROW.exec(line)?.groups;
    return groups === undefined ? [] : [{ file: groups["file"] ?? "", name: groups["name"] ?? "" }];
  });
  expect(rows.length).toBeGreaterThan(60);
  const files = new Set(readdirSync(new URL(".", import.meta.url), { recursive: true }).map(String));
  const missing = rows.filter(({ file, name }) => {
    if (!files.has(file)) return true;
    return !readFileSync(new URL(file, import.meta.url), "utf8").includes(`"${name}"`);
  });
  expect(missing).toEqual([]);
});

test("every row of every table in BEHAVIOR.md has its test", () => {
  const rows = TABLE.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| behavior |"));
  expect(rows.filter((line) => !ROW.test(line))).toEqual([]);
});
