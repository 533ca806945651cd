import { createKith } from "@kith/sdk";
import { bearer } from "../session/bearer.ts";

/** The one client of this page: same origin, signed in by the session cookie or by Clerk's tokens. */
export const kith = createKith({ url: window.location.origin, token: bearer });
