import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";

/** The name that Clerk uses too, so that both kinds of sign-in are read in the same place. */
export const SESSION_COOKIE = "__session";

export interface SessionCookieOptions {
  /** Where browsers reach Kith; with https the cookie is never sent in clear text. */
  readonly publicUrl: URL;
}

interface SetSessionCookieOptions extends SessionCookieOptions {
  readonly token: string;
  readonly maxAgeSeconds: number;
}

/**
 * `SameSite=Lax` and not Strict: the way back from Google's consent page is a navigation from another site, and it must
 * bring the session that started it.
 */
export function setSessionCookie(context: Context, options: SetSessionCookieOptions): void {
  setCookie(context, SESSION_COOKIE, options.token, {
    ...attributesOf(options),
    maxAge: options.maxAgeSeconds,
  });
}

export function clearSessionCookie(context: Context, options: SessionCookieOptions): void {
  deleteCookie(context, SESSION_COOKIE, attributesOf(options));
}

function attributesOf({ publicUrl }: SessionCookieOptions) {
  return {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: publicUrl.protocol === "https:",
  } as const;
}
