/** What each scope says on the consent page. Scopes that are not here are refused as invalid. */
export const SCOPE_TEXTS: Record<string, string> = {
  openid: "Associate you with your personal info on Google",
  email: "See your primary Google Account email address",
  profile: "See your personal info, including any personal info you've made publicly available",
  "https://www.googleapis.com/auth/userinfo.email": "See your primary Google Account email address",
  "https://www.googleapis.com/auth/userinfo.profile":
    "See your personal info, including any personal info you've made publicly available",
  "https://www.googleapis.com/auth/contacts": "See, edit, download, and permanently delete your contacts",
  "https://www.googleapis.com/auth/contacts.readonly": "See and download your contacts",
  "https://www.googleapis.com/auth/contacts.other.readonly":
    'See and download contact info automatically saved in your "Other contacts"',
  "https://www.googleapis.com/auth/directory.readonly":
    "See and download your organization's GSuite directory",
  "https://www.googleapis.com/auth/calendar":
    "See, edit, share, and permanently delete all the calendars you can access using Google Calendar",
  "https://www.googleapis.com/auth/calendar.readonly":
    "See and download any calendar you can access using your Google Calendar",
  "https://www.googleapis.com/auth/calendar.events": "View and edit events on all your calendars",
  "https://www.googleapis.com/auth/calendar.events.readonly": "View events on all your calendars",
  "https://www.googleapis.com/auth/calendar.calendarlist.readonly":
    "See the list of Google calendars you're subscribed to",
};

const AUTH = "https://www.googleapis.com/auth/";

/** Scopes that allow each kind of call; one of them is enough. */
export const ALLOWING_SCOPES = {
  readContacts: [`${AUTH}contacts`, `${AUTH}contacts.readonly`],
  writeContacts: [`${AUTH}contacts`],
  readOtherContacts: [`${AUTH}contacts.other.readonly`],
  readProfile: [`${AUTH}userinfo.profile`, "profile", `${AUTH}contacts`, `${AUTH}contacts.readonly`],
  readDirectory: [`${AUTH}directory.readonly`],
  readCalendarList: [`${AUTH}calendar`, `${AUTH}calendar.readonly`, `${AUTH}calendar.calendarlist.readonly`],
  readEvents: [
    `${AUTH}calendar`,
    `${AUTH}calendar.readonly`,
    `${AUTH}calendar.events`,
    `${AUTH}calendar.events.readonly`,
  ],
  writeEvents: [`${AUTH}calendar`, `${AUTH}calendar.events`],
  userinfo: ["openid", "email", "profile", `${AUTH}userinfo.email`, `${AUTH}userinfo.profile`],
} as const satisfies Record<string, readonly string[]>;

export type Permission = keyof typeof ALLOWING_SCOPES;

/** Identity scopes cannot be unticked on the consent page. */
export function isIdentityScope(scope: string): boolean {
  return ALLOWING_SCOPES.userinfo.some((identity) => identity === scope);
}

export function showsEmail(scopes: readonly string[]): boolean {
  return scopes.includes("email") || scopes.includes(`${AUTH}userinfo.email`);
}

export function showsProfile(scopes: readonly string[]): boolean {
  return scopes.includes("profile") || scopes.includes(`${AUTH}userinfo.profile`);
}

/** Google answers with the long form of the two short scopes. */
export function longScope(scope: string): string {
  return scope === "email" || scope === "profile" ? `${AUTH}userinfo.${scope}` : scope;
}
