/** 256 bits, as AES-256 wants them. */
const KEY_BYTES = 32;

const KEY_ID = /^[A-Za-z0-9_.-]{1,40}$/;
const BASE64 = /^[A-Za-z0-9+/]{43}=$/;

export interface EncryptionKey {
  readonly id: string;
  readonly bytes: Buffer;
}

export interface ParsedEncryptionKeys {
  readonly keys: readonly EncryptionKey[];
  /** What is wrong, each a sentence without any part of a key; empty when all is well. */
  readonly problems: readonly string[];
}

/** Reads `id:base64,id:base64,…`; reports every problem at once. */
export function readEncryptionKeys(text: string): ParsedEncryptionKeys {
  const keys: EncryptionKey[] = [];
  const problems: string[] = [];
  for (const [index, entry] of text.split(",").entries()) {
    const nth = `Key ${index + 1} of ENCRYPTION_KEYS`;
    const [id = "", base64, ...rest] = entry.trim().split(":");
    if (base64 === undefined || rest.length > 0) {
      problems.push(`${nth} must be written as id:base64.`);
    } else if (!KEY_ID.test(id)) {
      problems.push(`${nth} must have an id of 1 to 40 letters, digits, dots, dashes or underscores.`);
    } else if (!BASE64.test(base64)) {
      problems.push(
        `${nth} must hold ${KEY_BYTES} random bytes in base64: make them with "openssl rand -base64 32".`,
      );
    } else if (keys.some((key) => key.id === id)) {
      problems.push(`${nth} has the id of an earlier one: give every key an id of its own.`);
    } else {
      keys.push({ id, bytes: Buffer.from(base64, "base64") });
    }
  }
  return { keys, problems };
}
