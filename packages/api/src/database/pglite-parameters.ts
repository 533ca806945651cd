import { types, type PGlite } from "@electric-sql/pglite";

/** Shorter texts are written faster than they are turned into bytes. */
const TEXT_LENGTH_MIN = 256;

/** Oids of the array types that Kith sends, which have no names in PGlite's table, and of their elements. */
const ARRAYS = {
  text: { array: 1009, element: types.TEXT },
  uuid: { array: 2951, element: types.UUID },
  bigint: { array: 1016, element: types.INT8 },
  integer: { array: 1007, element: types.INT4 },
} as const;

type Serialize = (value: unknown) => string | Uint8Array;

/**
 * Has PGlite send long texts and arrays as PostgreSQL's binary formats. Its own way, texts, walks through every
 * character several times: for a page of 1000 contacts it took half as long as PostgreSQL itself.
 */
export function sendInBinary(pglite: PGlite): void {
  // PGlite passes bytes on as a binary value, though its type of a serializer only says text.
  const serializers = pglite.serializers as Record<number, Serialize>;
  const textually = (oid: number): Serialize => serializers[oid] ?? String;
  const textOf = textually(types.TEXT);
  serializers[types.TEXT] = (value) =>
    typeof value === "string" && value.length >= TEXT_LENGTH_MIN ? Buffer.from(value) : textOf(value);

  const sendArrays = (
    { array, element }: { readonly array: number; readonly element: number },
    encode: (values: readonly unknown[]) => Uint8Array | null,
  ): void => {
    const otherwise = textually(array);
    serializers[array] = (value) => {
      const elements = Array.isArray(value) ? encode(value as unknown[]) : null;
      return elements === null ? otherwise(value) : arrayOf(element, elements, value as unknown[]);
    };
  };
  sendArrays(ARRAYS.text, textElements);
  sendArrays(ARRAYS.uuid, (values) => fixedElements(values, UUID));
  sendArrays(ARRAYS.bigint, (values) => fixedElements(values, BIGINT));
  sendArrays(ARRAYS.integer, (values) => fixedElements(values, INTEGER));
}

/** How one element of a type with a fixed width is written; false when it is not what the type expects. */
interface FixedWidth {
  readonly width: number;
  readonly write: (bytes: Buffer, value: unknown, at: number) => boolean;
}

const WHOLE_NUMBER = /^-?[0-9]+$/;

const UUID: FixedWidth = {
  width: 16,
  write: (bytes, value, at) =>
    typeof value === "string" &&
    value.length === 36 &&
    bytes.write(value.replaceAll("-", ""), at, "hex") === 16,
};

const BIGINT: FixedWidth = {
  width: 8,
  write(bytes, value, at) {
    const number = typeof value === "string" && WHOLE_NUMBER.test(value) ? BigInt(value) : value;
    if (typeof number !== "bigint" || BigInt.asIntN(64, number) !== number) return false;
    bytes.writeBigInt64BE(number, at);
    return true;
  },
};

const INTEGER: FixedWidth = {
  width: 4,
  write(bytes, value, at) {
    if (typeof value !== "number" || (value | 0) !== value) return false;
    bytes.writeInt32BE(value, at);
    return true;
  },
};

const LENGTH_BYTES = 4;
const NULL_LENGTH = -1;

/** Null, here and below, for what must go as text: PostgreSQL then says itself what is wrong with it. */
function fixedElements(values: readonly unknown[], { width, write }: FixedWidth): Uint8Array | null {
  const bytes = Buffer.allocUnsafe(values.length * (LENGTH_BYTES + width));
  let at = 0;
  for (const value of values) {
    at = bytes.writeInt32BE(width, at);
    if (!write(bytes, value, at)) return null;
    at += width;
  }
  return bytes;
}

function textElements(values: readonly unknown[]): Uint8Array | null {
  let size = 0;
  for (const value of values) {
    if (value !== null && typeof value !== "string") return null;
    // UTF-8 takes at most three bytes for each unit of UTF-16.
    size += LENGTH_BYTES + (value === null ? 0 : value.length * 3);
  }
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const value of values as readonly (string | null)[]) {
    const length = value === null ? NULL_LENGTH : bytes.write(value, at + LENGTH_BYTES);
    at = bytes.writeInt32BE(length, at) + Math.max(length, 0);
  }
  return bytes.subarray(0, at);
}

/** The binary format of an array: dimensions, whether it holds nulls, the elements' type, length and lower bound. */
function arrayOf(element: number, elements: Uint8Array, values: readonly unknown[]): Uint8Array {
  const header = [
    values.length === 0 ? 0 : 1,
    values.includes(null) ? 1 : 0,
    element,
    ...(values.length === 0 ? [] : [values.length, 1]),
  ];
  const bytes = Buffer.allocUnsafe(header.length * 4 + elements.length);
  for (const [index, field] of header.entries()) bytes.writeInt32BE(field, index * 4);
  bytes.set(elements, header.length * 4);
  return bytes;
}
