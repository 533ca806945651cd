/**
 * Series expanded day by day, with nothing but `Intl` to know the zones by: slow, and written without a look at the
 * library that Kith uses.
 */
export interface PlainRule {
  readonly frequency: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  /** For WEEKLY: 0 = Monday. Always holds the weekday of the start. */
  readonly weekdays: readonly number[];
  readonly count: number | null;
  /** Wall-clock time, as epoch milliseconds. */
  readonly until: number | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

export function ruleText(
  { frequency, interval, weekdays, count, until }: PlainRule,
  timeZone: string,
): string {
  return [
    `FREQ=${frequency}`,
    `INTERVAL=${interval}`,
    ...(frequency === "WEEKLY" ? [`BYDAY=${weekdays.map((day) => WEEKDAYS[day]).join(",")}`] : []),
    ...(count === null ? [] : [`COUNT=${count}`]),
    ...(until === null ? [] : [`UNTIL=${basic(momentOfWall(until, timeZone))}`]),
  ].join(";");
}

/** Wall-clock starts up to `lastWall`. */
export function expandByDays(rule: PlainRule, startWall: number, lastWall: number): number[] {
  const starts: number[] = [];
  for (let wall = startWall; wall <= lastWall; wall += DAY_MS) {
    if (rule.until !== null && wall > rule.until) break;
    if (rule.count !== null && starts.length >= rule.count) break;
    if (isOn(rule, startWall, wall)) starts.push(wall);
  }
  return starts;
}

function isOn({ frequency, interval, weekdays }: PlainRule, start: number, wall: number): boolean {
  const [a, b] = [new Date(start), new Date(wall)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  switch (frequency) {
    case "DAILY":
      return ((wall - start) / DAY_MS) % interval === 0;
    case "WEEKLY":
      return (
        weekdays.includes(weekday(wall)) &&
        ((mondayOf(wall) - mondayOf(start)) / (7 * DAY_MS)) % interval === 0
      );
    case "MONTHLY":
      return a.getUTCDate() === b.getUTCDate() && months % interval === 0;
    case "YEARLY":
      return a.getUTCDate() === b.getUTCDate() && months % (12 * interval) === 0;
  }
}

export function weekday(wall: number): number {
  return (new Date(wall).getUTCDay() + 6) % 7;
}

function mondayOf(wall: number): number {
  return Math.floor(wall / DAY_MS) * DAY_MS - weekday(wall) * DAY_MS;
}

const formats = new Map<string, Intl.DateTimeFormat>();

export function wallOfMoment(epochMs: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  formats.set(timeZone, format);
  const part = Object.fromEntries(
    format.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The first moment that shows it; where none does, the one that would without the jump. */
export function momentOfWall(wall: number, timeZone: string): number {
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((at) => wallOfMoment(at, timeZone) - at);
  const shown = offsets.map((offset) => wall - offset).filter((at) => wallOfMoment(at, timeZone) === wall);
  return shown.length > 0 ? Math.min(...shown) : wall - (offsets[0] ?? 0);
}

function basic(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}
