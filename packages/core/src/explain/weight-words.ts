const SHOWN_FACTOR_MAX = 1_000_000;

/** Weights nearer to zero than this change the odds by less than a twentieth. */
const NOTHING_BITS = 0.07;

/** A match weight as what it does to the odds that both are one person: it is a power of two. */
export function weightSentence(bits: number): string {
  if (!Number.isFinite(bits) || Math.abs(bits) < NOTHING_BITS) return "That says nothing either way.";
  const times = factorWords(2 ** Math.abs(bits));
  return bits > 0
    ? `That makes one person ${times} as likely.`
    : `That makes one person ${times} less likely.`;
}

/** A probability without false precision: nothing is certain that was only compared. */
export function probabilityWords(probability: number): string {
  if (!(probability > 0.001)) return "less than 0.1 %";
  if (probability > 0.999) return "more than 99.9 %";
  const percent = probability * 100;
  return `${rounded(percent, percent > 10 && percent < 90 ? 0 : 1)} %`;
}

/** How rare one person is among pairs of records taken at random. */
export function priorSentence(bits: number): string {
  const odds = 2 ** -bits;
  if (!Number.isFinite(odds)) return "Before anything is compared, one person is all but impossible.";
  const pairs = Math.max(1, odds + 1);
  return `Before anything is compared: of ${counted(pairs)} pairs of records taken at random one is one person.`;
}

/** A weight in bits, signed and with one decimal. */
export function bitsWords(bits: number): string {
  const text = rounded(Math.abs(bits), 1);
  if (Number(text) === 0) return "0.0";
  return `${bits > 0 ? "+" : "−"}${text}`;
}

function factorWords(factor: number): string {
  if (factor >= SHOWN_FACTOR_MAX) return "more than a million times";
  return factor < 10 ? `${rounded(factor, 1)} times` : `${counted(factor)} times`;
}

/** Two significant digits: weights are not known better. */
function counted(value: number): string {
  if (value >= SHOWN_FACTOR_MAX) return "more than a million";
  const digits = Math.max(0, Math.floor(Math.log10(value)) - 1);
  const step = 10 ** digits;
  return String(Math.round(value / step) * step).replaceAll(/\B(?=(\d{3})+$)/gu, ",");
}

function rounded(value: number, decimals: number): string {
  return value.toFixed(decimals);
}
