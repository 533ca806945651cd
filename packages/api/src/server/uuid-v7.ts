import { randomBytes } from "node:crypto";

/**
 * Makes ids that ascend with time and, within one process, with every call (RFC 9562, method 3: the random part
 * counts up inside a millisecond, and a clock that steps back is not followed).
 */
export function createIds(now: () => number = Date.now): () => string {
  let lastMs = 0;
  let counter = 0n;
  return () => {
    const ms = Math.max(now(), lastMs);
    counter = ms === lastMs ? counter + 1n : BigInt(`0x${randomBytes(9).toString("hex")}`) >> 1n;
    lastMs = ms;
    const time = ms.toString(16).padStart(12, "0");
    // 74 random bits: 12 after the version, 62 after the variant; the top one is 0, so that counting cannot overflow.
    const high = ((counter >> 62n) & 0xfffn).toString(16).padStart(3, "0");
    const low = (0x8000000000000000n | (counter & 0x3fffffffffffffffn)).toString(16).padStart(16, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${low.slice(0, 4)}-${low.slice(4)}`;
  };
}
