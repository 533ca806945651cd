import type { ChosenFields } from "@kith/core";

/** The column of a record: null where nothing was chosen of it. */
export function chosenFieldsOf(text: string | null): ChosenFields | null {
  return text === null ? null : (JSON.parse(text) as ChosenFields);
}
