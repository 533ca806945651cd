import type { ContactFieldName, ContactFields } from "../contact/contact-fields.ts";
import { isPlainObject, type PlainObject } from "../contact/plain-object.ts";
import { isWrittenForMachines, promptText } from "./prompt-text.ts";

/** How many values of a field are shown; people have fewer, and more tell nothing more. */
const VALUES_MAX = 5;

/**
 * What of a card the LLM may see: who somebody is called, how they are reached, where they work and live by town, and
 * when they were born. Notes, photos, relations, labels, custom fields, streets and every id stay here.
 */
const SHOWN = {
  names: ["honorificPrefix", "givenName", "middleName", "familyName", "honorificSuffix", "unstructuredName"],
  nicknames: ["value"],
  emailAddresses: ["value"],
  phoneNumbers: ["value"],
  organizations: ["name", "title"],
  addresses: ["city", "region", "postalCode", "country"],
  urls: ["value"],
} as const satisfies { readonly [Name in ContactFieldName]?: readonly string[] };

export type PromptCard = Readonly<Record<string, readonly (string | Readonly<Record<string, string>>)[]>>;

/** A card as data for the prompt: only the fields above, each text short, each list short. Fields without values are absent. */
export function promptCard(fields: ContactFields): PromptCard {
  const shown = Object.entries(SHOWN).flatMap(([field, attributes]) => {
    const values = valuesOf(fields, field).flatMap((value) => shownValue(value, attributes));
    return values.length === 0 ? [] : [[field, values.slice(0, VALUES_MAX)] as const];
  });
  const birthdays = valuesOf(fields, "birthdays").flatMap(birthdayText).slice(0, VALUES_MAX);
  return Object.fromEntries([
    ...shown,
    ...(birthdays.length === 0 ? [] : [["birthdays", birthdays] as const]),
  ]);
}

/** Whether any text that would be shown looks as if it were written for a machine: such a card is for a person to read. */
export function speaksToMachines(fields: ContactFields): boolean {
  return Object.entries(SHOWN).some(([field, attributes]) =>
    valuesOf(fields, field).some((value) => attributes.some((name) => isWrittenForMachines(value[name]))),
  );
}

function valuesOf(fields: ContactFields, field: string): readonly PlainObject[] {
  return (fields[field as ContactFieldName] ?? []).filter(isPlainObject);
}

function shownValue(
  value: PlainObject,
  attributes: readonly string[],
): readonly (string | Readonly<Record<string, string>>)[] {
  const texts = attributes.flatMap((name) => {
    const text = promptText(value[name]);
    return text === null ? [] : [[name, text] as const];
  });
  const [only] = texts;
  if (only === undefined) return [];
  return attributes.length === 1 ? [only[1]] : [Object.fromEntries(texts)];
}

/** From the numbers, never from the free text, which can say anything. */
function birthdayText({ date }: PlainObject): readonly string[] {
  if (!isPlainObject(date)) return [];
  const { year, month, day } = date;
  if (!isDatePart(month) || !isDatePart(day)) return [];
  const monthAndDay = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return [isDatePart(year) ? `${String(year).padStart(4, "0")}-${monthAndDay}` : `--${monthAndDay}`];
}

function isDatePart(part: unknown): part is number {
  return typeof part === "number" && Number.isInteger(part) && part > 0 && part < 10_000;
}
