import type { ContactFieldName } from "../contact/contact-fields.ts";
import type { PersonValue } from "../contact/person.ts";
import { isPlainObject } from "../contact/plain-object.ts";
import { isStorableText, sanitizedText } from "../contact/sanitized-text.ts";
import type { NormalizationProblems } from "./normalization-problems.ts";

/** Beyond this a text is a note or an attack; folding it whole would cost seconds for a 1 MB name. */
const MAX_KEY_LENGTH = 1_000;

/** Reads attributes of one value as text that is safe to fold, whatever the value is made of, and notes what is wrong. */
export class ValueReader {
  readonly #value: PersonValue;
  readonly #field: ContactFieldName;
  readonly #index: number;
  readonly #problems: NormalizationProblems;

  constructor(
    value: PersonValue,
    place: { readonly field: ContactFieldName; readonly index: number },
    problems: NormalizationProblems,
  ) {
    this.#value = value;
    this.#field = place.field;
    this.#index = place.index;
    this.#problems = problems;
  }

  /** The attribute's text, "" where it is absent or no text. */
  text(attribute: string): string {
    return this.#safeText(isPlainObject(this.#value) ? this.#value[attribute] : undefined);
  }

  /** The value itself, where a caller gave a text in place of an object; else "". */
  bareText(): string {
    return this.#safeText(this.#value);
  }

  #safeText(value: unknown): string {
    if (typeof value !== "string") return "";
    const cut = value.length > MAX_KEY_LENGTH ? value.slice(0, MAX_KEY_LENGTH) : value;
    if (cut !== value) this.report("TEXT_TOO_LONG");
    return isStorableText(cut) ? cut : sanitizedText(cut);
  }

  attribute(attribute: string): unknown {
    return isPlainObject(this.#value) ? this.#value[attribute] : undefined;
  }

  report(code: Parameters<NormalizationProblems["add"]>[2]): void {
    this.#problems.add(this.#field, this.#index, code);
  }
}
