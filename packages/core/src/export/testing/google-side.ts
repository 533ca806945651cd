import type { ContactFields } from "../../contact/contact-fields.ts";
import type { ModelAccount } from "./model-account.ts";
import { edited, type FieldEdit } from "./side-edit.ts";
import type { Truth } from "./truth.ts";

interface GoogleSide {
  readonly account: ModelAccount;
  readonly truth: Truth;
}

/** Somebody makes a person in Google's own pages, with fields that Kith does not model and a linked profile's value. */
export function createInGoogle({ account }: GoogleSide, fields: ContactFields): void {
  const profile = { value: "profile@x.org", metadata: { source: { type: "PROFILE", id: "1" } } };
  const whole = {
    ...fields,
    emailAddresses: [...(fields.emailAddresses ?? []), profile],
    coverPhotos: [{ url: `cover ${account.google.changes}` }],
  };
  account.change((google) => google.create(whole));
}

export function editInGoogle({ account, truth }: GoogleSide, name: string, edit: FieldEdit): void {
  const changed = edited(account.storedFields(name), edit, truth);
  if (changed !== null) account.change((google) => google.edit(name, changed.fields));
}

export function deleteInGoogle({ account, truth }: GoogleSide, name: string): void {
  truth.deleted(account.storedFields(name));
  account.change((google) => google.delete(name));
}
