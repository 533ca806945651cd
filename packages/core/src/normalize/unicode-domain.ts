/** RFC 3492 parameters for internationalized domain names. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_CODE_POINT = 128;
const PREFIX = "xn--";
/** RFC 1035; also bounds the decoder's work. */
const MAX_LABEL_LENGTH = 63;

/**
 * A domain in lower case and Unicode: `xn--mnchen-3ya.de` and `MÜNCHEN.de` give the same. Labels whose Punycode is
 * broken stay as they are; the trailing dot of a rooted name is left out.
 */
export function unicodeDomain(domain: string): string {
  return domain
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("。", ".")
    .replace(/\.$/u, "")
    .split(".")
    .map((label) => (label.startsWith(PREFIX) ? (decodedLabel(label) ?? label) : label))
    .join(".");
}

function decodedLabel(label: string): string | null {
  if (label.length > MAX_LABEL_LENGTH) return null;
  const encoded = label.slice(PREFIX.length);
  const delimiter = encoded.lastIndexOf("-");
  const points = Array.from(encoded.slice(0, Math.max(delimiter, 0)), (c) => c.charCodeAt(0));
  let position = delimiter < 0 ? 0 : delimiter + 1;
  let codePoint = INITIAL_CODE_POINT;
  let bias = INITIAL_BIAS;
  let index = 0;
  while (position < encoded.length) {
    const before = index;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = digitValue(encoded.charCodeAt(position));
      position += 1;
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (weight > Number.MAX_SAFE_INTEGER / BASE) return null;
    }
    const count = points.length + 1;
    bias = adaptedBias(index - before, count, before === 0);
    codePoint += Math.floor(index / count);
    index %= count;
    if (codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return null;
    points.splice(index, 0, codePoint);
    index += 1;
  }
  return String.fromCodePoint(...points).normalize("NFC");
}

function digitValue(code: number): number | null {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  return null;
}

function adaptedBias(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  while (rest > Math.floor(((BASE - T_MIN) * T_MAX) / 2)) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
