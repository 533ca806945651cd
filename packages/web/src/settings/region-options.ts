import { CALLING_CODES } from "./calling-codes.ts";

export interface RegionOption {
  /** ISO 3166-1 alpha-2. */
  readonly value: string;
  /** "Germany (+49)", in the reader's language and order. */
  readonly label: string;
}

/** Every region that has a calling code. */
export function regionOptions(locales?: string): RegionOption[] {
  const names = new Intl.DisplayNames(locales, { type: "region" });
  return Object.entries(CALLING_CODES)
    .flatMap(([code, regions]) =>
      regions.split(" ").map((value) => ({ value, label: `${names.of(value) ?? value} (+${code})` })),
    )
    .sort((a, b) => a.label.localeCompare(b.label, locales));
}
