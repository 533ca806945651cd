import type { ContactFields } from "../../contact/contact-fields.ts";
import type { ChosenFields } from "./chosen-fields.ts";

/** A source record of a contact as survivorship sees it. */
export interface GoldenSource {
  readonly id: string;
  readonly fields: ContactFields;
  /** When Google last changed it, RFC 3339; null where it is not known. */
  readonly updateTime: string | null;
  readonly deleted: boolean;
  /** What a person chose of it; absent where nothing. */
  readonly chosen?: ChosenFields | undefined;
}
