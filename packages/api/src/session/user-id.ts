declare const userId: unique symbol;

/** Kith's own id of a user (a UUID). Outside identities (Clerk, local) are looked up to one; they never stand for it. */
export type UserId = string & { readonly [userId]: true };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The one place where a string becomes a user id. */
export function parseUserId(text: string): UserId {
  if (!UUID.test(text)) throw new TypeError("A user id must be a lower-case UUID.");
  return text as UserId;
}
