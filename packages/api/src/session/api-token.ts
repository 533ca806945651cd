import { createHash, randomBytes } from "node:crypto";

/** By which a token of Kith is known: in a request, and in a file where it should not be. */
const PREFIX = "kith_";

const SECRET_BYTES = 32;

const TOKEN = /^kith_[A-Za-z0-9_-]{43}$/;

/** A new token for a program; it is shown once and kept nowhere. */
export function createApiToken(): string {
  return `${PREFIX}${randomBytes(SECRET_BYTES).toString("base64url")}`;
}

/** Whether a text has the shape of a program's token rather than of a signed-in person's. */
export function isApiToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What the database keeps of it. Its bits are random already, so a slow or salted hash would add nothing. */
export function hashApiToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
