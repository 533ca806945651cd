import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Makes page and sync tokens: opaque to clients, self-contained, so that they outlive a restart without a table
 * of their own; the signature tells a damaged token from an expired one.
 */
export interface TokenSealer {
  seal(payload: object): string;
  /** The payload, or undefined when the text is not a token of ours. */
  open(token: string): unknown;
}

export function createTokenSealer(secret: string): TokenSealer {
  const sign = (body: string): Buffer => createHmac("sha256", secret).update(body).digest().subarray(0, 12);
  return {
    seal(payload) {
      const body = Buffer.from(JSON.stringify(payload)).toString("base64url");
      return `${body}.${sign(body).toString("base64url")}`;
    },
    open(token) {
      const [body, signature] = token.split(".");
      if (body === undefined || signature === undefined) return undefined;
      const given = Buffer.from(signature, "base64url");
      const expected = sign(body);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      return JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as unknown;
    },
  };
}
