/**
 * How strongly a weight speaks, in a word. From 10 bits on it multiplies the odds by more than a thousand, from 5 by more
 * than thirty, from 2 by four.
 */
export function strengthWords(partialWeight: number): string {
  const bits = Math.abs(partialWeight);
  if (bits === 0) return "says nothing";
  const way = partialWeight > 0 ? "for" : "against";
  if (bits >= 10) return `very strongly ${way}`;
  if (bits >= 5) return `strongly ${way}`;
  return bits >= 2 ? `somewhat ${way}` : `slightly ${way}`;
}

/** "+16.4", "−1.7": a weight in bits. */
export function weightText(weight: number): string {
  return signed.format(weight).replace("-", "−");
}

const signed = new Intl.NumberFormat(undefined, {
  signDisplay: "exceptZero",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
