import type { ContactFields } from "../../contact/contact-fields.ts";
import type { PersonValue } from "../../contact/person.ts";

/**
 * A contact in one line for tests, parts between bars: `Given/Family | a@x.org | +49 30 901820`. A name without a slash is
 * a free-form one. Further parts: `nick:`, `suffix:`, `middle:`, `prefix:`, `org:Firm` or `org:Firm; Title`, `born:1980-05-07` or `born:05-07`, `url:`,
 * `at:Lindenweg 4, 10115 Berlin`.
 */
export function card(line: string): ContactFields {
  const [written = "", ...parts] = line.split("|").map((part) => part.trim());
  const values = parts.filter((part) => part !== "").map(valueOf);
  const nameParts = Object.assign(
    nameOf(written),
    ...values.filter(({ field }) => field === "names").map(({ value }) => value),
  ) as PersonValue;
  const fields: Record<string, PersonValue[]> =
    Object.keys(nameParts).length === 0 ? {} : { names: [nameParts] };
  for (const { field, value } of values) {
    if (field !== "names") fields[field] = [...(fields[field] ?? []), value];
  }
  return fields;
}

function nameOf(written: string): PersonValue {
  if (written === "") return {};
  const [givenName = "", familyName] = written.split("/");
  if (familyName === undefined) return { unstructuredName: written };
  return { ...(givenName === "" ? {} : { givenName }), ...(familyName === "" ? {} : { familyName }) };
}

function valueOf(part: string): { field: string; value: PersonValue } {
  const [label = "", ...rest] = part.split(":");
  const text = rest.join(":");
  switch (label) {
    case "nick":
      return { field: "nicknames", value: { value: text } };
    case "suffix":
      return { field: "names", value: { honorificSuffix: text } };
    case "prefix":
      return { field: "names", value: { honorificPrefix: text } };
    case "middle":
      return { field: "names", value: { middleName: text } };
    case "org":
      return { field: "organizations", value: organizationOf(text) };
    case "url":
      return { field: "urls", value: { value: text } };
    case "at": {
      const [street = "", town = ""] = text.split(", ");
      const [postalCode = "", ...city] = town.split(" ");
      return {
        field: "addresses",
        value: { streetAddress: street, postalCode, city: city.join(" ") },
      };
    }
    case "born":
      return { field: "birthdays", value: { date: dateOf(text) } };
    default:
      return { field: part.includes("@") ? "emailAddresses" : "phoneNumbers", value: { value: part } };
  }
}

function organizationOf(text: string): PersonValue {
  const [name = "", title] = text.split("; ");
  return { name, ...(title === undefined ? {} : { title }) };
}

function dateOf(text: string): { year?: number; month: number; day: number } {
  const [day = 0, month = 0, year] = text.split("-").map(Number).reverse();
  return year === undefined ? { month, day } : { year, month, day };
}
