export const CONTACTS_SCOPE = "https://www.googleapis.com/auth/contacts";

/** Calendars are read, never written. */
export const CALENDAR_SCOPE = "https://www.googleapis.com/auth/calendar.readonly";

/** `openid email` tell which account it is, by an id that outlives a change of its address. */
const ALWAYS_REQUESTED: readonly string[] = ["openid", "email", CONTACTS_SCOPE];

/** What a consent asks for: the calendar only where it is switched on, so that nobody is asked for it who has no use of it. */
export function requestedScopes({ calendar }: { readonly calendar: boolean }): readonly string[] {
  return calendar ? [...ALWAYS_REQUESTED, CALENDAR_SCOPE] : ALWAYS_REQUESTED;
}
