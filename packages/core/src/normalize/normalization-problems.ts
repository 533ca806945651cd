import type { ContactFieldName } from "../contact/contact-fields.ts";
import type { NormalizationProblem } from "./normalized-contact.ts";

/** What to tell the person; a value is never repeated, so that problems may be logged. */
const SENTENCES: Readonly<Record<NormalizationProblem["code"], string>> = {
  EMAIL_INVALID: "This is not a complete e-mail address; write it as name@example.com.",
  PHONE_INVALID:
    "This is not a complete phone number; write it with its area code, or with + and the country code.",
  DATE_INVALID: "This date is incomplete, ambiguous or not in the calendar; write it as year-month-day.",
  TEXT_MALFORMED:
    "This value is not readable text (damaged characters or the wrong kind of value); type it again.",
  TEXT_TOO_LONG: "This text is longer than 1,000 characters; only its beginning is used to find duplicates.",
  URL_INVALID: "This is not a web address; write it as https://example.com.",
};

/** Gathers problems, at most one of a kind for each value. */
export class NormalizationProblems {
  readonly #found = new Map<string, NormalizationProblem>();

  add(field: ContactFieldName, index: number, code: NormalizationProblem["code"]): void {
    const key = `${field} ${index} ${code}`;
    if (this.#found.has(key)) return;
    this.#found.set(key, { field, index, code, sentence: SENTENCES[code] });
  }

  toList(): readonly NormalizationProblem[] {
    return [...this.#found.values()];
  }
}
