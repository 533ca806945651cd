import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { invariant, KithError } from "@kith/core";
import { readEncryptionKeys } from "./encryption-keys.ts";

const CIPHER = "aes-256-gcm";

/** NIST SP 800-38D: 96-bit nonces, which may be random for up to 2^32 messages under one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A secret as it is stored. */
export interface Sealed {
  readonly keyId: string;
  /** Nonce, ciphertext, tag. */
  readonly sealed: Buffer;
}

/** Encrypts what must not be read from a stolen database or backup. */
export interface KeyRing {
  /**
   * Encrypts under the first key. `context` names the place of the value ("google_token:<account id>") and binds it
   * there: a sealed value that was copied to another row does not open.
   */
  seal(plaintext: string, context: string): Sealed;
  /** Throws CONFIG_INVALID when the key is not in the ring, or the value was changed or belongs to another context. */
  open(sealed: Sealed, context: string): string;
  /**
   * HMAC-SHA-256 that only the holder of the keys can compute; each purpose has a key of its own. It comes from the
   * LAST key of the ring, while rotation puts a new key in front: so a keyed hash that is stored as an identifier (of a
   * Google account's quota) outlives rotations. Hence the last key stays in the ring when it encrypts nothing any more.
   */
  keyedHash(purpose: string, text: string): Buffer;
}

/** Makes the ring of `ENCRYPTION_KEYS`: `id:base64,…`; the first key encrypts, all decrypt. */
export function createKeyRing(encryptionKeys: string): KeyRing {
  const { keys, problems } = readEncryptionKeys(encryptionKeys);
  if (problems.length > 0) throw new KithError("CONFIG_INVALID", problems.join(" "));
  const [first, last] = [keys.at(0), keys.at(-1)];
  invariant(first !== undefined && last !== undefined, "a key ring without problems has a key");
  const byId = new Map(keys.map((key) => [key.id, key.bytes]));

  return {
    seal(plaintext, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, first.bytes, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(context, "utf8"));
      const ciphertext = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
      return { keyId: first.id, sealed: Buffer.concat([nonce, ciphertext, cipher.getAuthTag()]) };
    },
    open({ keyId, sealed }, context) {
      const key = byId.get(keyId);
      if (key === undefined) {
        throw new KithError(
          "CONFIG_INVALID",
          `A stored secret was encrypted with the key "${keyId}", which ENCRYPTION_KEYS does not hold: add it again, behind the first key.`,
        );
      }
      return decrypt(key, sealed, context) ?? refuse(keyId);
    },
    keyedHash(purpose, text) {
      const subkey = hkdfSync("sha256", last.bytes, Buffer.alloc(0), `kith keyed hash: ${purpose}`, 32);
      return createHmac("sha256", Buffer.from(subkey)).update(text, "utf8").digest();
    },
  };
}

/** Null when the tag does not fit: another key, another context, or other bytes. */
function decrypt(key: Buffer, sealed: Buffer, context: string): string | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(context, "utf8"));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const start = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([start, decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function refuse(keyId: string): never {
  throw new KithError(
    "CONFIG_INVALID",
    `A stored secret does not open with the key "${keyId}": it was changed or moved inside the database, or ENCRYPTION_KEYS holds another key under this id.`,
  );
}
