import type { Person } from "@kith/google-emulator";

interface LeakSearch {
  readonly lines: readonly string[];
  readonly people: readonly { readonly email: string; readonly people: readonly Person[] }[];
  readonly secrets: readonly string[];
}

/** Shorter ones stand in words and numbers of any program's log. */
const TEXT_LENGTH_MIN = 7;

/** How Google's access tokens and every header with a token begin. */
const SECRET_BEGINNINGS = ["ya29.", "Bearer "];

const API_TOKEN = /kith_[\w-]{43}/;

/** The lines that hold a secret, or an address, number or full name of a person. */
export function findLeaks({ lines, people, secrets }: LeakSearch): readonly string[] {
  const texts = new Set<string>();
  for (const { email, people: contacts } of people) {
    texts.add(email);
    for (const person of contacts) {
      for (const field of ["emailAddresses", "phoneNumbers", "names"] as const) {
        for (const { value, displayName, canonicalForm } of person[field] ?? []) {
          for (const text of [value, displayName, canonicalForm]) if (text !== undefined) texts.add(text);
        }
      }
    }
  }
  const searched = [
    ...secrets,
    ...SECRET_BEGINNINGS,
    ...[...texts].filter((text) => text.length >= TEXT_LENGTH_MIN),
  ];
  return lines.filter((line) => API_TOKEN.test(line) || searched.some((text) => line.includes(text)));
}
