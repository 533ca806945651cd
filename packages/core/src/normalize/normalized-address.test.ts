import { expect, test } from "vitest";

import type { WrittenAddress } from "./normalized-address.ts";
import { normalizedAddress } from "./normalized-address.ts";

const NOTHING: WrittenAddress = {
  poBox: "",
  streetAddress: "",
  extendedAddress: "",
  city: "",
  region: "",
  postalCode: "",
  country: "",
  countryCode: "",
  formattedValue: "",
};

test("spellings of one address are equal", () => {
  const expected = { street: "hauptstr 5", city: "koln", region: "", postalCode: "50667", countryCode: "de" };
  for (const written of [
    { streetAddress: "Hauptstraße 5", city: "Köln", postalCode: "50667", country: "Deutschland" },
    { streetAddress: "HAUPTSTR. 5", city: "Koln", postalCode: " 50667", country: "Germany" },
    { streetAddress: "Hauptstrasse 5", city: "köln", postalCode: "50 667", countryCode: "DE" },
  ]) {
    expect(normalizedAddress({ ...NOTHING, ...written })).toEqual(expected);
  }
});

test.each([
  [{ streetAddress: "12 North Main Street", extendedAddress: "Apartment 4" }, "12 n main st apt 4"],
  [{ streetAddress: "12 N. Main St", extendedAddress: "Apt #4" }, "12 n main st apt 4"],
  [{ poBox: "77", city: "Bern" }, "po box 77"],
  [{ streetAddress: "constructor toString" }, "constructor tostring"],
])("%o has the street %s", (written, street) => {
  expect(normalizedAddress({ ...NOTHING, ...written })?.street).toBe(street);
});

test("an American postal code is compared by its five digits, a British one without its space", () => {
  const us = { ...NOTHING, postalCode: "94107-1234", country: "USA" };
  expect(normalizedAddress(us)?.postalCode).toBe("94107");
  const gb = { ...NOTHING, postalCode: "SW1A 1AA", countryCode: "gb" };
  expect(normalizedAddress(gb)?.postalCode).toBe("sw1a1aa");
});

test("a free-form address is the street, so that its words can be compared", () => {
  const written = { ...NOTHING, formattedValue: "5 High Street\nOxford" };
  expect(normalizedAddress(written)).toMatchObject({ street: "5 high st oxford", city: "" });
  expect(normalizedAddress({ ...written, city: "Oxford" })?.street).toBe("");
});

test("an address without a letter is none", () => {
  expect(normalizedAddress({ ...NOTHING, streetAddress: " – ", country: "Neverland" })).toBeNull();
});
