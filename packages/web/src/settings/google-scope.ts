const WORDS: Readonly<Record<string, string>> = {
  "https://www.googleapis.com/auth/contacts": "See and change your contacts",
  "https://www.googleapis.com/auth/contacts.readonly": "See your contacts",
  "https://www.googleapis.com/auth/contacts.other.readonly": "See the people you have been in touch with",
  "https://www.googleapis.com/auth/calendar.readonly": "See your calendars",
  "https://www.googleapis.com/auth/calendar.events.readonly": "See the events in your calendars",
  "https://www.googleapis.com/auth/userinfo.email": "See your e-mail address",
  "https://www.googleapis.com/auth/userinfo.profile": "See your name and picture",
  email: "See your e-mail address",
  profile: "See your name and picture",
  openid: "Know that it is you",
};

/** What Google lets Kith do, in words; two scopes that mean the same are told once, an unknown one by its own name. */
export function scopeSentences(scopes: readonly string[]): string[] {
  return [...new Set(scopes.map((scope) => WORDS[scope] ?? scope))];
}
