import { canonicalJson } from "../contact/canonical-json.ts";
import { SINGLETON_FIELD_NAMES, type ContactFieldName } from "../contact/contact-fields.ts";
import type { PersonValue } from "../contact/person.ts";
import { isPlainObject } from "../contact/plain-object.ts";
import { valueKey } from "../merge/value-key.ts";
import { attributePatch, patchedValue } from "./patched-value.ts";
import type { ValueChange } from "./value-changes.ts";

/** One change as it is carried out. */
export interface FieldEdit {
  readonly field: ContactFieldName;
  readonly change: ValueChange;
  /**
   * Whether every spelling that a record has of a changed value is changed, not only the one that is shown. A record may
   * hold one number twice, at home and at work, of which the contact shows one.
   */
  readonly everySpelling: boolean;
  readonly defaultRegion?: string | undefined;
}

const SINGLETONS: ReadonlySet<string> = new Set(SINGLETON_FIELD_NAMES);

/** The value as it is to be shown after the edit; null for a removal. */
export function expectedValue({ field, change }: FieldEdit): PersonValue | null {
  if (change.kind === "removed") return null;
  if (change.kind === "added") return change.wanted;
  const { value } = change.shown;
  return patchedValue(value, attributePatch(field, value, change.wanted));
}

/** The values of a record that holds the shown value, or to which the new one goes, after the change. */
export function editedValues(values: readonly PersonValue[], edit: FieldEdit): readonly PersonValue[] {
  const { field, change } = edit;
  if (change.kind === "added") return [...values, change.wanted];
  const { value: shown } = change.shown;
  if (change.kind === "removed") return values.filter((value) => !isSpelling(edit, value, shown));

  const patch = attributePatch(field, shown, change.wanted);
  const isAnother = !isSpelling(edit, patchedValue(shown, patch), shown);
  const text = canonicalJson(shown);
  const spelledSo = values.some((value) => canonicalJson(value) === text);
  const isMeant = (value: PersonValue): boolean =>
    spelledSo && !isAnother && !edit.everySpelling
      ? canonicalJson(value) === text
      : isSpelling(edit, value, shown);
  const kept: PersonValue[] = [];
  const patched = new Set<string>();
  for (const value of values) {
    if (!isMeant(value)) kept.push(value);
    else {
      const after = patchedValue(value, patch);
      const afterText = canonicalJson(after);
      // Two spellings that became one, or one that the record had already.
      const isTwin =
        patched.has(afterText) ||
        values.some((other) => !isMeant(other) && canonicalJson(other) === afterText);
      if (!isTwin && Object.keys(after).length > 0) kept.push(after);
      patched.add(afterText);
    }
  }
  return kept;
}

/** Singletons are shown as they are: another record's other name is another value. */
function isSpelling({ field, defaultRegion }: FieldEdit, value: PersonValue, shown: PersonValue): boolean {
  if (!isPlainObject(value)) return false;
  return SINGLETONS.has(field)
    ? canonicalJson(value) === canonicalJson(shown)
    : valueKey(field, value, defaultRegion) === valueKey(field, shown, defaultRegion);
}
