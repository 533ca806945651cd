import {
  calendarEventsInput,
  calendarEventsOutput,
  calendarsOutput,
  calendarSyncInput,
  calendarSyncOutput,
} from "../contract/calendar.ts";
import { procedure, router } from "./trpc.ts";

export const calendarRouter = router({
  sync: procedure
    .input(calendarSyncInput.prefault({}))
    .output(calendarSyncOutput)
    .mutation(({ ctx: { user }, input }) => user.services.calendar.sync(user.userId, input, user.signal)),
  events: procedure
    .input(calendarEventsInput)
    .output(calendarEventsOutput)
    .query(({ ctx: { user }, input }) => user.services.calendar.events(user.userId, input)),
  calendars: procedure
    .output(calendarsOutput)
    .query(({ ctx: { user } }) => user.services.calendar.calendars(user.userId, user.signal)),
});
