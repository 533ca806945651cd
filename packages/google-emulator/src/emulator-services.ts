import type { HttpBindings } from "@hono/node-server";

import type { AccountRegistry } from "./account/account-registry.ts";
import type { Account } from "./account/account.ts";
import type { Clock } from "./clock.ts";
import type { FaultInjector } from "./faults/fault-injector.ts";
import type { Fault } from "./faults/fault.ts";
import type { CodeBook } from "./oauth/code-book.ts";
import type { GrantBook } from "./oauth/grant-book.ts";
import type { SigningKey } from "./oauth/signing-key.ts";
import type { QuotaLedger } from "./quota/quota-ledger.ts";
import type { LoggedRequest, RequestRecorder } from "./request-log.ts";
import type { TokenSealer } from "./signed-token.ts";
import type { StateStore } from "./state/state-store.ts";

/** How this Google behaves where the real one's behavior is configurable, unknown or disputed. */
interface EmulatorBehavior {
  propagationMs: number;
  contactLimit: number;
  /** Whether contacts deleted in the last 30 days count towards the limit, as two code bases claim. */
  trashCounts: boolean;
  /** Whether a batch with a bad item writes nothing, or its good items: not documented. */
  batchAtomicity: "all-or-nothing" | "partial";
  /** Whether updates refuse a person.etag that came from a listing, as one client reports. */
  refuseListEtags: boolean;
  /** Whether an update must name the contact among metadata.sources, as D says and captures do not. */
  requireContactSource: boolean;
  /** Whether deltas of other contacts tell removals: D says yes, java-client-services #7941 says no. */
  otherContactRemovals: boolean;
  /** Whether an event may bring its own id: D says yes, one client says no. */
  refuseEventIds: boolean;
  /** After its creation a contact group cannot be used for this long. */
  groupReadyMs: number;
  clientId?: string;
  clientSecret?: string;
  redirectUris?: readonly string[];
  refreshTokenTesting: boolean;
}

/** What the endpoints work with. */
export interface EmulatorServices {
  clock: Clock;
  store: StateStore;
  sealer: TokenSealer;
  accounts: AccountRegistry;
  grants: GrantBook;
  codes: CodeBook;
  signingKey: SigningKey;
  quotas: QuotaLedger;
  faults: FaultInjector;
  requests: RequestRecorder;
  behavior: EmulatorBehavior;
  /** The emulator's own address, without a slash at the end. */
  rootUrl(): string;
}

/** What the endpoints know of a request. */
export interface EmulatorEnv {
  Bindings: HttpBindings;
  Variables: {
    entry: LoggedRequest;
    fault: Fault | undefined;
    account: Account;
  };
}
