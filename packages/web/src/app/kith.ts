import { createKith } from "@kith/sdk";

/** The one client of this page: same origin, signed in by the session cookie. */
export const kith = createKith({ url: window.location.origin });
