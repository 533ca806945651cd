/** One value of a multi-valued Person field. Attributes that Kith does not model are carried along untouched. */
export interface PersonValue {
  readonly metadata?: ValueMetadata;
  readonly value?: string;
  readonly type?: string;
  readonly formattedType?: string;
  readonly [attribute: string]: unknown;
}

/** Where a value comes from. Only values whose `source.type` is CONTACT belong to the contact itself. */
interface ValueMetadata {
  readonly primary?: boolean;
  readonly sourcePrimary?: boolean;
  readonly verified?: boolean;
  readonly source?: PersonSource;
}

export interface PersonSource {
  readonly type?: string;
  readonly id?: string;
  readonly etag?: string;
  readonly updateTime?: string;
}

export interface PersonMetadata {
  readonly deleted?: boolean;
  readonly sources?: readonly PersonSource[];
  readonly previousResourceNames?: readonly string[];
  readonly linkedPeopleResourceNames?: readonly string[];
  readonly objectType?: string;
}

/**
 * A Google Person as the wire gives it, fields under Google's own names.
 *
 * @see https://developers.google.com/people/api/rest/v1/people#Person
 */
export interface Person {
  readonly resourceName?: string;
  readonly etag?: string;
  readonly metadata?: PersonMetadata;
  readonly [field: string]: unknown;
}
