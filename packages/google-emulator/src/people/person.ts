import type { FieldName } from "./field-schema.ts";

export type SourceType = "CONTACT" | "PROFILE" | "OTHER_CONTACT" | "ACCOUNT" | "DOMAIN_PROFILE";

export interface Source {
  type: SourceType;
  id: string;
  etag?: string;
  updateTime?: string;
  profileMetadata?: { objectType: "PERSON" | "PAGE"; userTypes?: string[] };
}

export interface FieldMetadata {
  primary?: boolean;
  sourcePrimary?: boolean;
  verified?: boolean;
  source?: { type: SourceType; id: string };
}

/** One value of a field, as delivered. Which keys occur depends on the field. */
export interface FieldValue {
  metadata?: FieldMetadata;
  type?: string;
  value?: string;
  formattedType?: string;
  canonicalForm?: string;
  displayName?: string;
  givenName?: string;
  familyName?: string;
  [key: string]: unknown;
}

export interface PersonMetadata {
  sources?: Source[];
  objectType?: "PERSON" | "PAGE";
  deleted?: boolean;
  previousResourceNames?: string[];
  linkedPeopleResourceNames?: string[];
}

/** A Person as People v1 delivers it. */
export type Person = {
  resourceName: string;
  etag: string;
  metadata?: PersonMetadata;
} & { [Field in FieldName]?: FieldValue[] };

/** The values of a person without metadata, as one source holds them. */
export type FieldValues = { [Field in FieldName]?: FieldValue[] };

/** What callers may pass to make or edit a person: any Google field, in Google's shape. */
export type PersonInput = { [Field in FieldName]?: readonly object[] };
