/**
 * Compares two RFC 3339 times in UTC, with any number of decimals; a missing one is the oldest. Below 0 where `a` is
 * the earlier.
 */
export function compareTimes(a: string | null, b: string | null): number {
  const [timeA, timeB] = [comparableTime(a), comparableTime(b)];
  if (timeA === timeB) return 0;
  return timeA < timeB ? -1 : 1;
}

function comparableTime(time: string | null): string {
  const [seconds = "", decimals = ""] = (time ?? "").replace(/Z$/iu, "").split(".");
  return `${seconds}.${decimals.replace(/0+$/u, "")}`;
}
