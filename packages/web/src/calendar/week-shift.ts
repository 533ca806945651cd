const DAY_MS = 24 * 60 * 60 * 1000;

/** The week so many weeks after the one that holds this day, as "2027-W01": weeks of ISO 8601, named by their Thursday. */
export function weekShift(day: string, weeks: number): string {
  const atMs = Date.parse(`${day}T00:00:00Z`) + weeks * 7 * DAY_MS;
  const weekday = (new Date(atMs).getUTCDay() + 6) % 7;
  const thursday = new Date(atMs + (3 - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}
