import { expect, test } from "vitest";
import { regionOptions } from "./region-options.ts";

test("every region has a name and stands once", () => {
  const options = regionOptions("en");
  const values = options.map((option) => option.value);
  expect(new Set(values).size).toBe(values.length);
  expect(values.length).toBeGreaterThan(240);
  expect(options.filter(({ value, label }) => label.startsWith(`${value} (`))).toEqual([]);
});

test("regions that share a calling code are told apart by name", () => {
  const labels = regionOptions("en").map((option) => option.label);
  expect(labels).toContain("United States (+1)");
  expect(labels).toContain("Canada (+1)");
  expect(labels).toContain("Germany (+49)");
});
