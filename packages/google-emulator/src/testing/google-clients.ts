import { OAuth2Client } from "google-auth-library";
import { calendar } from "googleapis/build/src/apis/calendar/index.js";
import type { calendar_v3 } from "googleapis/build/src/apis/calendar/v3.js";
import { people } from "googleapis/build/src/apis/people/index.js";
import type { people_v1 } from "googleapis/build/src/apis/people/v1.js";

import type { GoogleEmulator } from "../google-emulator.ts";

/** The real OAuth client, told only where Google is. */
export function oauthClient(emulator: GoogleEmulator, clientId = "client-1"): OAuth2Client {
  return new OAuth2Client({
    clientId,
    clientSecret: "secret-1",
    redirectUri: "http://localhost:9/callback",
    endpoints: {
      oauth2AuthBaseUrl: `${emulator.url}/o/oauth2/v2/auth`,
      oauth2TokenUrl: `${emulator.url}/token`,
      oauth2RevokeUrl: `${emulator.url}/revoke`,
      tokenInfoUrl: `${emulator.url}/tokeninfo`,
      oauth2FederatedSignonPemCertsUrl: `${emulator.url}/oauth2/v1/certs`,
      oauth2FederatedSignonJwkCertsUrl: `${emulator.url}/oauth2/v3/certs`,
    },
  });
}

function signedIn(emulator: GoogleEmulator, options: { email?: string; scopes?: string[] }): OAuth2Client {
  const auth = oauthClient(emulator);
  const account = emulator.account(options.email ?? "ada@example.test");
  const { accessToken } = account.issueTokens(options.scopes === undefined ? {} : { scopes: options.scopes });
  auth.setCredentials({ access_token: accessToken });
  return auth;
}

/** The real People client, signed in to an account (default ada@example.test), without its own retries. */
export function peopleClient(
  emulator: GoogleEmulator,
  options: { email?: string; scopes?: string[] } = {},
): people_v1.People {
  return people({
    version: "v1",
    auth: signedIn(emulator, options),
    rootUrl: `${emulator.url}/`,
    retry: false,
  });
}

/** The real Calendar client, likewise. */
export function calendarClient(emulator: GoogleEmulator): calendar_v3.Calendar {
  return calendar({ version: "v3", auth: signedIn(emulator, {}), rootUrl: `${emulator.url}/`, retry: false });
}
