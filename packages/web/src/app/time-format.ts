const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function formatDateTime(iso: string): string {
  return dateTime.format(new Date(iso));
}

/** Without the time of day. */
export function formatDay(iso: string): string {
  return day.format(new Date(iso));
}

/** "5 minutes ago"; after a week the date itself. A clock that runs ahead of ours reads as now. */
export function formatAgo(iso: string, nowMs: number): string {
  const ageMs = Math.max(0, nowMs - Date.parse(iso));
  if (ageMs < 45 * SECOND) return "just now";
  if (ageMs < HOUR) return relative.format(-Math.max(1, Math.round(ageMs / MINUTE)), "minute");
  if (ageMs < DAY) return relative.format(-Math.round(ageMs / HOUR), "hour");
  if (ageMs < 7 * DAY) return relative.format(-Math.round(ageMs / DAY), "day");
  return formatDateTime(iso);
}

/** "40 ms", "0.8 s", "42 s", "3 min 05 s", "1 h 02 min": as exact as a person cares for. */
export function formatDuration(durationMs: number): string {
  const ms = Math.max(0, durationMs);
  if (ms < 100) return `${Math.round(ms)} ms`;
  if (ms < 10 * SECOND) return `${(Math.floor(ms / 100) / 10).toLocaleString()} s`;
  const seconds = Math.floor(ms / SECOND);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${padded(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${padded(minutes % 60)} min`;
}

/** "0:07", "12:30", "1:02:03": a clock that counts, in whole seconds. */
export function formatClock(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / SECOND));
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${padded(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${padded(minutes % 60)}:${padded(seconds % 60)}`;
}

function padded(number: number): string {
  return String(number).padStart(2, "0");
}
