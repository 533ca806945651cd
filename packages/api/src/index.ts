export type { CalendarEventsView, CalendarEventView } from "./contract/calendar.ts";
export type { ContactRow, ContactView } from "./contract/contact.ts";
export type { ProgressEvent } from "./contract/progress-event.ts";
export type { RunCountersView, RunStatus, RunView } from "./contract/run.ts";
export type { SessionView } from "./contract/session.ts";
export type { SettingsView } from "./contract/settings.ts";
export type { StartSync } from "./contract/start-sync.ts";
export type { AppRouter } from "./trpc/app-router.ts";
