import { expect, test } from "vitest";
import { emailKeys } from "./email-keys.ts";

test.each([
  ["Ada.Lovelace@Gmail.com", "adalovelace+news@googlemail.com"],
  ["info@firm.example", "INFO@firm.example "],
  ["mailto:ada@firm.example", "Ada <ada@firm.example>"],
])("%s and %s are found by each other", (a, b) => {
  expect(emailKeys([a]).filter((key) => emailKeys([b]).includes(key))).not.toEqual([]);
});

test("other mailboxes share no key, and what is no address has its text alone", () => {
  expect(
    emailKeys(["ada@firm.example"]).filter((key) => emailKeys(["bob@firm.example"]).includes(key)),
  ).toEqual([]);
  expect(emailKeys(["not an address", "", "  "])).toEqual(["not an address"]);
});
