import { Anchor, Box, Text } from "@mantine/core";
import type { CalendarEvent, CalendarEvents } from "@kith/sdk";
import { Section } from "../app/section.tsx";
import { useNow } from "../app/use-now.ts";
import classes from "./calendar.module.css";
import { dayIn, daysOfWeek } from "./days-of-week.ts";
import { EventAttendees } from "./event-attendees.tsx";

const weekday = new Intl.DateTimeFormat(undefined, { weekday: "long", timeZone: "UTC" });
const date = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "long", timeZone: "UTC" });
const range = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeZone: "UTC" });

interface WeekViewProps {
  readonly week: CalendarEvents;
  /** While another week is on its way. */
  readonly stale: boolean;
}

/** The days of a week, one below the other, which a phone shows as well as a wide screen. */
export function WeekView({ week, stale }: WeekViewProps) {
  const { from, to, timeZone, weekIdentifier } = week;
  const today = dayIn(timeZone, useNow(30_000));
  return (
    <Section
      title={range.formatRange(utc(from), utc(to))}
      description={`Week ${Number(weekIdentifier?.slice(-2))}. Times are those of ${timeZone.replaceAll("_", " ")}.`}
      flush
    >
      <ol className={`${classes["days"]} ${stale ? classes["stale"] : ""}`} aria-busy={stale}>
        {daysOfWeek(week).map(({ day, events }) => (
          <li
            key={day}
            className={`${classes["day"]} ${day === today ? classes["today"] : ""}`}
            aria-current={day === today ? "date" : undefined}
          >
            <Box className={classes["date"] ?? ""}>
              <Text fw={600}>{weekday.format(utc(day))}</Text>
              <Text size="sm" {...(day === today ? {} : { c: "dimmed" })}>
                {date.format(utc(day))}
                {day === today ? ", today" : ""}
              </Text>
            </Box>
            {events.length === 0 ? (
              <Text size="sm" c="dimmed" mt={2}>
                Nothing
              </Text>
            ) : (
              <ul className={classes["events"]}>
                {events.map((event) => (
                  <EventRow key={event.eventId} event={event} timeZone={timeZone} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function EventRow({ event, timeZone }: { readonly event: CalendarEvent; readonly timeZone: string }) {
  const { summary, location, htmlLink, status, isRecurring } = event;
  const title = summary.trim() === "" ? "Without a title" : summary;
  const facts = [
    location,
    isRecurring ? "Repeats" : "",
    status === "tentative" ? "Not confirmed" : "",
  ].filter((fact) => fact.trim() !== "");
  return (
    <li className={`${classes["event"]} ${status === "tentative" ? classes["tentative"] : ""}`}>
      <Text size="sm" c="dimmed" className={classes["time"] ?? ""}>
        {timeOf(event, timeZone)}
      </Text>
      <Box miw={0}>
        <Text fw={550} style={{ overflowWrap: "anywhere" }}>
          {htmlLink === null ? (
            title
          ) : (
            <Anchor href={htmlLink} target="_blank" rel="noreferrer noopener" c="inherit" inherit>
              {title}
            </Anchor>
          )}
        </Text>
        {facts.length === 0 ? null : (
          <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {facts.join(" · ")}
          </Text>
        )}
        <EventAttendees attendees={event.attendees} />
      </Box>
    </li>
  );
}

function timeOf({ allDay, startTime, endTime }: CalendarEvent, timeZone: string): string {
  if (allDay) return "All day";
  const [start, end] = [new Date(startTime), new Date(endTime)];
  const overnight =
    dayIn(timeZone, start.getTime()) !== dayIn(timeZone, Math.max(start.getTime(), end.getTime() - 1));
  const format = new Intl.DateTimeFormat(undefined, {
    timeZone,
    hour: "numeric",
    minute: "2-digit",
    ...(overnight ? { weekday: "short" } : {}),
  });
  return start.getTime() === end.getTime() ? format.format(start) : format.formatRange(start, end);
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
