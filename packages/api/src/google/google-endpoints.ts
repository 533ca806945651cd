/** Where each of Google's services is reached. Root URLs end with a slash. */
export interface GoogleEndpoints {
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly revokeUrl: string;
  readonly userinfoUrl: string;
  readonly peopleRootUrl: string;
  readonly calendarRootUrl: string;
}

const REAL: GoogleEndpoints = {
  authorizationUrl: "https://accounts.google.com/o/oauth2/v2/auth",
  tokenUrl: "https://oauth2.googleapis.com/token",
  revokeUrl: "https://oauth2.googleapis.com/revoke",
  userinfoUrl: "https://openidconnect.googleapis.com/v1/userinfo",
  peopleRootUrl: "https://people.googleapis.com/",
  calendarRootUrl: "https://www.googleapis.com/",
};

/** Google's own addresses, or all of them under one root (an emulator), each with the path it has at Google. */
export function createGoogleEndpoints(rootUrl: string | null): GoogleEndpoints {
  if (rootUrl === null) return REAL;
  const root = rootUrl.replace(/\/*$/, "/");
  const under = (url: string): string => root + new URL(url).pathname.slice(1);
  return {
    authorizationUrl: under(REAL.authorizationUrl),
    tokenUrl: under(REAL.tokenUrl),
    revokeUrl: under(REAL.revokeUrl),
    userinfoUrl: under(REAL.userinfoUrl),
    peopleRootUrl: under(REAL.peopleRootUrl),
    calendarRootUrl: under(REAL.calendarRootUrl),
  };
}
