import type { GoogleStatus } from "@kith/sdk";

/** The way to Google that asks for the calendar too, and switches it on. */
export const CALENDAR_CONNECT_PATH = "/api/auth/google-connect?calendar=1";

export function hasCalendar({ scopes, status }: Pick<GoogleStatus, "scopes" | "status">): boolean {
  return status !== "disconnected" && scopes.includes("https://www.googleapis.com/auth/calendar.readonly");
}
