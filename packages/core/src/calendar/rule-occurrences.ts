import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { untilOf, type SeriesZone } from "./recurrence-lines.ts";
import type { WallMs } from "./wall-clock.ts";

export interface RuleSeries {
  /** When the series begins, as its clocks show it. */
  readonly start: WallMs;
  readonly zone: SeriesZone;
  /** Whether the start is an occurrence even where the rule does not say so: Google shows a series on its first day. */
  readonly withStart: boolean;
}

/** Both ends included. */
export interface WallRange {
  readonly from: WallMs;
  readonly to: WallMs;
}

/**
 * The occurrences of an RRULE in a range of wall-clock time; null where the rule is not understood or would hold more
 * than an occurrence an hour, which no calendar shows and which could keep a server busy for ever.
 *
 * The library runs in UTC, that is on the wall clock: measured, a week of a daily series that began 17 years before
 * takes it 1 ms, since it begins at the range.
 */
export function ruleOccurrences(rule: string, series: RuleSeries, range: WallRange): WallMs[] | null {
  const written = onTheWall(rule, series.zone);
  if (written === null) return null;
  if (range.to < range.from || range.to < series.start) return [];
  try {
    const expanded = new RRuleTemporal({
      rruleString: written,
      dtstart: utc(series.start),
      temporal: Temporal,
      includeDtstart: series.withStart,
      cache: false,
    });
    return expanded
      .between(utc(range.from), utc(range.to), true)
      .map(({ epochMilliseconds }) => epochMilliseconds);
  } catch {
    return null;
  }
}

const SUB_DAILY = new Set(["HOURLY", "MINUTELY", "SECONDLY"]);
const PER_DAY_MAX = 24;
/** A daily series of 27 years. */
const COUNT_MAX = 10_000;

/** The rule with its UNTIL as the wall clock shows it, for it is counted there. */
function onTheWall(rule: string, zone: SeriesZone): string | null {
  const parts = rule
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const named = new Map(
    parts.map((part) => {
      const [name = "", value = ""] = part.split("=");
      return [name.toUpperCase(), value.toUpperCase()] as const;
    }),
  );
  const until = untilOf(rule, zone);
  if (until === "unread" || perDay(named) > PER_DAY_MAX) return null;
  if (Number(named.get("COUNT") ?? "0") > COUNT_MAX) return null;
  return parts.map((part) => (until !== null && /^UNTIL=/i.test(part) ? untilPart(until) : part)).join(";");
}

function perDay(parts: ReadonlyMap<string, string>): number {
  const count = (name: string): number => parts.get(name)?.split(",").length ?? 1;
  const within = count("BYHOUR") * count("BYMINUTE") * count("BYSECOND");
  const frequency = parts.get("FREQ") ?? "";
  if (!SUB_DAILY.has(frequency)) return within;
  // An hourly series is one of 24 a day; of a minute's or a second's nobody knows how many the rest leaves over.
  return frequency === "HOURLY" ? PER_DAY_MAX * count("BYMINUTE") * count("BYSECOND") : PER_DAY_MAX + 1;
}

function untilPart(until: WallMs): string {
  return `UNTIL=${utc(until)
    .toPlainDateTime()
    .toString({ smallestUnit: "second" })
    .replaceAll(/[-:]/g, "")}Z`;
}

function utc(epochMs: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO("UTC");
}
