/** FIPS 180-4: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND_CONSTANTS = rootFractions(64, 1 / 3);
/** The same of the square roots of the first 8. */
const INITIAL_STATE = rootFractions(8, 1 / 2);
const BLOCK_BYTES = 64;
const LENGTH_BYTES = 8;

/** Scratch of one block; every call overwrites it whole, and no call is interrupted. */
const schedule = new Int32Array(64);

/**
 * SHA-256 of the text's UTF-8 bytes as 64 hex digits. Here because core runs without Node's crypto, and WebCrypto's
 * digest is asynchronous. Lone surrogates are hashed as U+FFFD; callers who must tell them apart escape them first.
 */
export function sha256Hex(text: string): string {
  const message = paddedUtf8(text);
  const state = INITIAL_STATE.slice();
  for (let offset = 0; offset < message.length; offset += BLOCK_BYTES) {
    compress(state, message, offset);
  }
  let hex = "";
  for (const part of state) hex += (part >>> 0).toString(16).padStart(8, "0");
  return hex;
}

function compress(state: Int32Array, message: Uint8Array, offset: number): void {
  const w = schedule;
  for (let i = 0; i < 16; i += 1) {
    const at = offset + i * 4;
    w[i] =
      (byte(message, at) << 24) |
      (byte(message, at + 1) << 16) |
      (byte(message, at + 2) << 8) |
      byte(message, at + 3);
  }
  for (let i = 16; i < 64; i += 1) {
    const x = word(w, i - 15);
    const y = word(w, i - 2);
    const small0 = rotated(x, 7) ^ rotated(x, 18) ^ (x >>> 3);
    const small1 = rotated(y, 17) ^ rotated(y, 19) ^ (y >>> 10);
    w[i] = (word(w, i - 16) + small0 + word(w, i - 7) + small1) | 0;
  }
  let a = word(state, 0);
  let b = word(state, 1);
  let c = word(state, 2);
  let d = word(state, 3);
  let e = word(state, 4);
  let f = word(state, 5);
  let g = word(state, 6);
  let h = word(state, 7);
  for (let i = 0; i < 64; i += 1) {
    const big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + big1 + choice + word(ROUND_CONSTANTS, i) + word(w, i)) | 0;
    const big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + big0 + majority) | 0;
  }
  add(state, 0, a);
  add(state, 1, b);
  add(state, 2, c);
  add(state, 3, d);
  add(state, 4, e);
  add(state, 5, f);
  add(state, 6, g);
  add(state, 7, h);
}

/** The text in UTF-8, then the bit 1, zeros, and the length in bits: whole blocks. */
function paddedUtf8(text: string): Uint8Array {
  const longest = text.length * 3;
  const bytes = new Uint8Array(Math.ceil((longest + 1 + LENGTH_BYTES) / BLOCK_BYTES) * BLOCK_BYTES);
  const length = writeUtf8(text.toWellFormed(), bytes);
  bytes[length] = 0x80;
  const total = Math.ceil((length + 1 + LENGTH_BYTES) / BLOCK_BYTES) * BLOCK_BYTES;
  const view = new DataView(bytes.buffer);
  view.setUint32(total - 8, Math.floor(length / 2 ** 29));
  view.setUint32(total - 4, (length * 8) % 2 ** 32);
  return bytes.subarray(0, total);
}

function writeUtf8(text: string, bytes: Uint8Array): number {
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdfff) {
      i += 1;
      code = 0x10000 + ((code & 0x3ff) << 10) + (text.charCodeAt(i) & 0x3ff);
    }
    if (code < 0x80) bytes[at++] = code;
    else {
      const continuations = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes[at++] = ((0xff00 >> (continuations + 1)) & 0xff) | (code >> (6 * continuations));
      for (let rest = continuations - 1; rest >= 0; rest -= 1) {
        bytes[at++] = 0x80 | ((code >> (6 * rest)) & 0x3f);
      }
    }
  }
  return at;
}

function rootFractions(count: number, exponent: number): Int32Array {
  const fractions = new Int32Array(count);
  for (let candidate = 2, found = 0; found < count; candidate += 1) {
    if (!isPrime(candidate)) continue;
    const root = candidate ** exponent;
    fractions[found] = (root - Math.floor(root)) * 2 ** 32;
    found += 1;
  }
  return fractions;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
    if (candidate % divisor === 0) return false;
  }
  return true;
}

function rotated(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function add(words: Int32Array, at: number, value: number): void {
  words[at] = (word(words, at) + value) | 0;
}

function word(words: Int32Array, at: number): number {
  return words[at] ?? 0;
}
