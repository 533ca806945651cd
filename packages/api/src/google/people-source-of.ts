import type { PeopleSource } from "@kith/core";
import type { Database } from "../database/database.ts";
import type { Quota } from "../quota/quota.ts";
import { createGoogleCaller } from "./google-caller.ts";
import type { PeopleClient } from "./people-client.ts";
import { createPeopleSource, type WarningLog } from "./people-source.ts";
import type { RetryPolicy } from "./retry.ts";
import type { AccountReference } from "./token-store.ts";
import type { TokenVault } from "./token-vault.ts";

export interface PeopleSourceOfOptions {
  readonly database: Pick<Database, "asUser">;
  readonly vault: TokenVault;
  readonly quota: Quota;
  readonly client: PeopleClient;
  readonly now: () => Date;
  readonly log: WarningLog;
  readonly retry?: RetryPolicy;
}

/**
 * Gives the persons of an account, until `signal`. Making the source asks nobody; its calls throw ACCOUNT_NOT_CONNECTED,
 * RECONNECT_NEEDED or SCOPE_MISSING when the account is not ready.
 */
export function createPeopleSourceOf(
  options: PeopleSourceOfOptions,
): (account: AccountReference, signal?: AbortSignal) => PeopleSource {
  return (account, signal) =>
    createPeopleSource({ ...options, caller: createGoogleCaller({ ...options, account }), signal });
}
