import type { Context } from "hono";

import type { Account } from "../account/account.ts";
import type { EmulatorEnv, EmulatorServices } from "../emulator-services.ts";
import { insufficientScopes, invalidCredentials } from "../faults/fault-answer.ts";
import { apiFailure, errorInfo } from "../google-failure.ts";
import { ALLOWING_SCOPES } from "./scopes.ts";
import type { Permission } from "./scopes.ts";

/** The account behind the request's access token; throws 401 or 403 as Google's front end does. */
export function authorizeCall(
  services: EmulatorServices,
  c: Context<EmulatorEnv>,
  permission: Permission,
): Account {
  const header = c.req.header("authorization");
  const token = header?.match(/^Bearer (.+)$/iu)?.[1] ?? c.req.query("access_token");
  if (token === undefined) {
    throw apiFailure(
      "UNAUTHENTICATED",
      "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
      { reason: "required", details: [errorInfo("CREDENTIALS_MISSING", "googleapis.com")] },
    );
  }
  const checked = services.grants.check(token);
  if (typeof checked === "string") throw invalidCredentials();
  const account = services.accounts.bySub(checked.grant.sub);
  if (account === undefined) throw invalidCredentials();
  c.get("entry").accountEmail = account.email;
  c.set("account", account);
  const allowing: readonly string[] = ALLOWING_SCOPES[permission];
  if (!checked.scopes.some((scope) => allowing.includes(scope))) throw insufficientScopes();
  return account;
}
