const whole = new Intl.NumberFormat();
const percent = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 });
const finePercent = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 2 });
const shortPercent = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 1 });
const wholeDollars = new Intl.NumberFormat(undefined, { style: "currency", currency: "USD" });
const fineDollars = new Intl.NumberFormat(undefined, {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 4,
});
const short = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

export function formatCount(count: number): string {
  return whole.format(count);
}

/** "1 contact", "2,500 contacts"; `plural` only where an s does not do. */
export function formatCounted(count: number, singular: string, plural = `${singular}s`): string {
  return `${whole.format(count)} ${count === 1 ? singular : plural}`;
}

/** Of a share from 0 to 1; rounded down, so that 100% is said only of a whole. */
export function formatShare(share: number): string {
  return percent.format(Math.floor(share * 100) / 100);
}

/** Of a probability; never rounded up to certainty. */
export function formatProbability(probability: number): string {
  if (probability > 0.9999 && probability < 1) return `more than ${finePercent.format(0.9999)}`;
  if (probability < 0.0001 && probability > 0) return `less than ${finePercent.format(0.0001)}`;
  return finePercent.format(probability);
}

/** As short as a column needs it; rounded down, so that 100% is said only of certainty. */
export function formatShortProbability(probability: number): string {
  return shortPercent.format(Math.floor(probability * 1_000) / 1_000);
}

/** US dollars; cents of a cent where a request costs no more. */
export function formatDollars(dollars: number): string {
  return dollars > 0 && dollars < 0.01 ? fineDollars.format(dollars) : wholeDollars.format(dollars);
}

export function formatRate(perSecond: number): string {
  return `${perSecond >= 10 ? whole.format(Math.round(perSecond)) : short.format(perSecond)} per second`;
}
