import { Temporal } from "temporal-polyfill";
import { isTimeZone } from "./day-range.ts";
import { wallAt, wallOfDay, type WallMs } from "./wall-clock.ts";

/**
 * A series' lines, read. A time is a moment in epoch milliseconds; of an all-day series it is the midnight of the day in
 * Greenwich.
 */
export interface RecurrenceLines {
  readonly rules: readonly string[];
  readonly excludedRules: readonly string[];
  readonly dates: readonly number[];
  readonly excludedDates: readonly number[];
  /** Days of which every occurrence is excluded. */
  readonly excludedDays: readonly string[];
  /** Whether some line says something that is not understood. */
  readonly unread: boolean;
}

/** The zone whose clocks a series goes by; null for an all-day series, which is on the same days everywhere. */
export type SeriesZone = string | null;

const LINE = /^([A-Z]+)((?:;[^:]*)?):(.*)$/is;
const ZONE_PARAMETER = /;TZID="?([^";:]+)"?/i;
const TIME = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/i;

export function readRecurrence(lines: readonly string[], zone: SeriesZone): RecurrenceLines {
  const rules: string[] = [];
  const excludedRules: string[] = [];
  const dates: number[] = [];
  const excludedDates: number[] = [];
  const excludedDays: string[] = [];
  let unread = false;
  for (const line of lines) {
    const [, name = "", parameters = "", value = ""] = LINE.exec(line.trim()) ?? [];
    switch (name.toUpperCase()) {
      case "RRULE":
        rules.push(value.trim());
        break;
      case "EXRULE":
        excludedRules.push(value.trim());
        break;
      case "RDATE":
        for (const time of readTimes(value, parameters, zone)) {
          if (time === null) unread = true;
          else dates.push(time.at);
        }
        break;
      case "EXDATE":
        for (const time of readTimes(value, parameters, zone)) {
          if (time === null) unread = true;
          else if (time.isDay) excludedDays.push(time.day);
          else excludedDates.push(time.at);
        }
        break;
      default:
        unread = true;
    }
  }
  return { rules, excludedRules, dates, excludedDates, excludedDays, unread };
}

/**
 * The UNTIL of a rule, as clocks of the series show it: the last occurrence is at it or before. Null where there is
 * none, "unread" where it is not understood.
 */
export function untilOf(rule: string, zone: SeriesZone): WallMs | null | "unread" {
  const text = /(?:^|;)UNTIL=([^;]*)/i.exec(rule)?.[1];
  if (text === undefined) return null;
  const time = readTime(text.trim(), null, zone);
  if (time === null) return "unread";
  if (zone === null) return time.at;
  return time.isDay ? wallOfDay(time.day) + LAST_SECOND_OF_DAY_MS : wallAt(time.at, zone);
}

const LAST_SECOND_OF_DAY_MS = (24 * 60 * 60 - 1) * 1000;

interface ReadTime {
  readonly at: number;
  readonly day: string;
  /** Whether it names a day and no hour. */
  readonly isDay: boolean;
}

function readTimes(value: string, parameters: string, zone: SeriesZone): (ReadTime | null)[] {
  const named = ZONE_PARAMETER.exec(parameters)?.[1] ?? null;
  // Of a period (VALUE=PERIOD) the start counts.
  return value.split(",").map((text) => readTime((text.split("/")[0] ?? "").trim(), named, zone));
}

function readTime(text: string, namedZone: string | null, zone: SeriesZone): ReadTime | null {
  const [, year, month, date, hour, minute, second, utc] = TIME.exec(text) ?? [];
  if (year === undefined) return null;
  try {
    const day = Temporal.PlainDate.from(`${year}-${month}-${date}`, { overflow: "reject" }).toString();
    const midnight = wallOfDay(day);
    if (zone === null) return { at: midnight, day, isDay: hour === undefined };
    const timeZone = utc === "" ? (namedZone ?? zone) : utc === undefined ? zone : "UTC";
    if (!isTimeZone(timeZone)) return null;
    const shown = Temporal.PlainDateTime.from(`${day}T${hour ?? "00"}:${minute ?? "00"}:${second ?? "00"}`);
    return { at: shown.toZonedDateTime(timeZone).epochMilliseconds, day, isDay: hour === undefined };
  } catch {
    return null;
  }
}
