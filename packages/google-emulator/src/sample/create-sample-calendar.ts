import { createRandom } from "./random.ts";
import type { SamplePerson } from "./sample-account.ts";

/** An event of a sample calendar, in Calendar v3's shape. */
export interface SampleEvent {
  summary: string;
  start: { dateTime?: string; date?: string; timeZone?: string };
  end: { dateTime?: string; date?: string; timeZone?: string };
  [key: string]: unknown;
}

const SUMMARIES = [
  "Lunch",
  "Weekly review",
  "Call",
  "Dentist",
  "Planning",
  "Climbing",
  "Concert",
  "Budget meeting",
];
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Makes up some weeks of events around a day; most are with people of the account.
 * @param now epoch ms
 */
export function createSampleCalendar(
  people: readonly SamplePerson[],
  options: { seed: number; now: number },
): SampleEvent[] {
  const random = createRandom(options.seed + 7_919);
  const addresses = people.flatMap(({ person }) =>
    (person.emailAddresses ?? []).flatMap((value) =>
      "value" in value && typeof value.value === "string" && /^\S+@\S+$/u.test(value.value)
        ? [value.value]
        : [],
    ),
  );
  const today = Math.floor(options.now / DAY_MS) * DAY_MS;
  const count = people.length === 0 ? 0 : Math.min(60, 8 + Math.floor(people.length / 20));
  return Array.from({ length: count }, (_, index) => {
    const start = today + random.integer(-20, 30) * DAY_MS + random.integer(7, 18) * HOUR_MS;
    const attendees = addresses.length === 0 || random.chance(0.3) ? [] : [{ email: random.pick(addresses) }];
    const summary = random.pick(SUMMARIES);
    if (random.chance(0.1)) {
      const date = new Date(start).toISOString().slice(0, 10);
      const next = new Date(start + DAY_MS).toISOString().slice(0, 10);
      return { summary, start: { date }, end: { date: next } };
    }
    return {
      summary,
      start: { dateTime: new Date(start).toISOString(), timeZone: "Europe/Berlin" },
      end: { dateTime: new Date(start + HOUR_MS).toISOString(), timeZone: "Europe/Berlin" },
      ...(attendees.length === 0 ? {} : { attendees }),
      ...(index % 10 === 0 ? { recurrence: ["RRULE:FREQ=WEEKLY;COUNT=6"] } : {}),
    };
  });
}
