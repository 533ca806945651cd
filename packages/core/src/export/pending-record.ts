import type { ContactFieldName } from "../contact/contact-fields.ts";

/** What Google is to be told of a record. */
export type PendingIntent =
  | { readonly kind: "create" }
  | {
      readonly kind: "update";
      /** In the order of Google's reference, so that equal masks have equal lists. */
      readonly mask: readonly ContactFieldName[];
      /** The person is read whole first: a field of the mask may have values that no listing shows, or the etag is missing. */
      readonly readsWhole: boolean;
    }
  | { readonly kind: "delete" };

/** A record that has something to write, and no open write. */
export interface PendingRecord {
  readonly recordId: string;
  readonly intent: PendingIntent;
  /** Writes of it in this run that were not done. After the first it goes in a call of its own. */
  readonly attempts: number;
  /** Whether a person made the edit: false where every pending field was changed by Kith itself. */
  readonly isEdited: boolean;
}
