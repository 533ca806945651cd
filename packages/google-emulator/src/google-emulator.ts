import type { EmulatedAccount } from "./account/emulated-account.ts";
import type { FaultList } from "./faults/fault.ts";
import type { QuotaLimits } from "./quota/quota-ledger.ts";
import type { RequestLog } from "./request-log.ts";
import type { SampleAccountSpec } from "./sample/sample-account.ts";

export interface GoogleEmulatorOptions {
  /** 0 or absent = any free port. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** Where state is kept; absent = in memory. One process at a time. */
  stateDir?: string;
  /** Epoch ms, default Date.now. Expiry, quotas and propagation lag all use it. */
  now?: () => number;
  /** Lets `advanceClock` and the control endpoint move time forward. */
  controllableClock?: boolean;
  /** Absent = any client is accepted, though a code and a refresh token belong to the client that got them. */
  clientId?: string;
  clientSecret?: string;
  /** Absent = any https or loopback address. */
  redirectUris?: readonly string[];
  refreshTokenRotation?: boolean;
  /** Refresh tokens end after seven days, as with a consent screen in Testing. */
  refreshTokenTesting?: boolean;
  /** How long a write through the API stays out of listings with sync tokens; default 0. Get sees it at once. */
  propagationMs?: number;
  /** Absent limits are not enforced. */
  quotas?: Partial<QuotaLimits>;
  /** Contacts an account may hold; default 25,000. */
  contactLimit?: number;
  /** Whether contacts deleted in the last 30 days count towards it; default false. */
  trashCounts?: boolean;
  /** What a batch with a bad item does; default all-or-nothing. */
  batchAtomicity?: "all-or-nothing" | "partial";
  /** Refuse a person.etag that came from connections.list; default false. */
  refuseListEtags?: boolean;
  /** Refuse updates without metadata.sources of the contact, as the discovery text says; default false. */
  requireContactSource?: boolean;
  /** Whether deltas of other contacts tell removals, as today's text says; default true. */
  otherContactRemovals?: boolean;
  /** Refuse events that bring an id of their own; default false. */
  refuseEventIds?: boolean;
  /** How long a new contact group cannot be used; default 0. */
  groupReadyMs?: number;
  /** Made only where the state has no such account yet. */
  accounts?: readonly SampleAccountSpec[];
}

/** A Google running on this machine. */
export interface GoogleEmulator extends AsyncDisposable {
  /** `http://127.0.0.1:PORT`: every Google endpoint is under it, with Google's own path. */
  readonly url: string;
  close(): Promise<void>;
  /** Throws when there is no such account. */
  account(email: string): EmulatedAccount;
  accounts(): EmulatedAccount[];
  addAccount(spec: SampleAccountSpec): EmulatedAccount;
  readonly faults: FaultList;
  readonly requests: RequestLog;
  /** Changes limits from now on; units already taken stay taken. */
  setQuotas(quotas: Partial<QuotaLimits>): void;
  /** The emulator's time, epoch ms. */
  now(): number;
  /** Moves it forward; throws unless started with `controllableClock`. */
  advanceClock(ms: number): void;
}
