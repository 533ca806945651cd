import type { ContactFields } from "../../contact/contact-fields.ts";
import type { PersonValue } from "../../contact/person.ts";

/** Fields of many values that both sides edit. */
export const SET_FIELDS = ["emailAddresses", "nicknames", "userDefined"] as const;
export type SetField = (typeof SET_FIELDS)[number];

interface ValueTruth {
  readonly field: SetField;
  readonly value: PersonValue;
  removed: boolean;
}

interface TokenTruth {
  /** Somebody has deleted the human being on one of the sides, at some time. */
  wasDeleted: boolean;
  readonly values: Map<string, ValueTruth>;
}

/**
 * What people did, told apart from what either side makes of it: every human being has a token that nobody edits, and
 * every value that is ever added is another one.
 */
export class Truth {
  readonly tokens = new Map<string, TokenTruth>();
  #values = 0;

  /** A new human being, as a contact's fields. */
  born(name: string): ContactFields {
    const token = `token-${this.tokens.size}`;
    this.tokens.set(token, { wasDeleted: false, values: new Map() });
    return { names: [{ givenName: name }], externalIds: [{ value: token, type: "token" }] };
  }

  newValue(fields: ContactFields, field: SetField): PersonValue {
    this.#values += 1;
    const text = `v${this.#values}`;
    const value: PersonValue =
      field === "emailAddresses"
        ? { value: `${text}@x.org`, type: "home", unknown: { of: text } }
        : field === "nicknames"
          ? { value: text }
          : { key: text, value: text };
    const truth = { field, value, removed: false };
    this.#of(fields)?.values.set(JSON.stringify(value), truth);
    return value;
  }

  removed(fields: ContactFields, value: PersonValue): void {
    const truth = this.#of(fields)?.values.get(JSON.stringify(value));
    if (truth !== undefined) truth.removed = true;
  }

  /**
   * Nobody can say of the values so far whether they have to be there: somebody may have taken one away again while nobody
   * knew whether the update that brought it was done.
   */
  forget(fields: ContactFields): void {
    this.#of(fields)?.values.clear();
  }

  deleted(fields: ContactFields): void {
    const truth = this.#of(fields);
    if (truth !== undefined) truth.wasDeleted = true;
  }

  #of(fields: ContactFields): TokenTruth | undefined {
    return this.tokens.get(tokenOf(fields) ?? "");
  }
}

export function tokenOf(fields: ContactFields): string | null {
  const value = fields.externalIds?.find(({ type }) => type === "token")?.value;
  return typeof value === "string" ? value : null;
}
