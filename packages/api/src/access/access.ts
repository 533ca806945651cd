import { KithError } from "@kith/core";
import type { TokenScope } from "../contract/api-token.ts";
import type { Session } from "../session/session.ts";

/** Who may call something: an API token with one of these scopes (and every person), or signed-in persons alone. */
export type Access = readonly TokenScope[] | "person";

type Caller = Pick<Session, "scopes">;

/**
 * What is in no table is for persons only.
 *
 * @throws KithError FORBIDDEN when an API token lacks the scope
 */
export function requireAccess({ scopes }: Caller, access: Access = "person"): void {
  if (scopes === null) return;
  if (access === "person") {
    const sentence =
      "An API token cannot do this: it is for a signed-in person, in the dashboard or with a session token.";
    throw new KithError("FORBIDDEN", sentence);
  }
  if (scopes.some((scope) => access.includes(scope))) return;
  const sentence = `This API token has the scope ${scopes.join(" and ")}, and this needs ${access.join(" or ")}. Make a token with it in the settings.`;
  throw new KithError("FORBIDDEN", sentence);
}

/**
 * What a run asks, before it deletes much, it asks a person.
 *
 * @throws KithError FORBIDDEN when an API token says yes
 */
export function requirePersonToConfirm({ scopes }: Caller, confirm: boolean | undefined): void {
  if (scopes === null || confirm !== true) return;
  const sentence =
    "An API token cannot confirm what a run asks a person. Look at it in the dashboard, and say yes there.";
  throw new KithError("FORBIDDEN", sentence);
}
