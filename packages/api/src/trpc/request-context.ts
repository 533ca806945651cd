import type { Services } from "../service/services.ts";
import type { Session } from "../session/session.ts";

/** What a request brings. Kept out of the router's type: the SDK's declarations would carry it to every client. */
export interface RequestContext {
  readonly session: Session | null;
  readonly services: Services;
  readonly signal: AbortSignal;
}
