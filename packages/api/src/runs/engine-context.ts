import type { DeletionLimits, PeopleSource } from "@kith/core";
import type { Logger } from "pino";
import type { Database } from "../database/database.ts";
import type { AccountReference } from "../google/token-store.ts";
import type { Llm } from "../llm/llm.ts";
import type { UserId } from "../session/user-id.ts";
import type { TrainingThread } from "../training/training-thread.ts";
import type { PageTokens } from "./page-token.ts";
import type { StageBus } from "./stage-bus.ts";

/** Everything that driving runs needs from outside. */
export interface EngineContext {
  readonly database: Database;
  /** The persons of a connected account, until `signal`. Calls fail with RECONNECT_NEEDED and the like when it is not. */
  readonly sourceOf: (account: AccountReference, signal: AbortSignal) => PeopleSource;
  /** The user's own default region, else the server's; undefined = none. */
  readonly regionOf: (userId: UserId) => Promise<string | undefined>;
  /** Equal for sync tokens that may be used with today's fields and sources. */
  readonly listingParameters: (pageSize: number) => string;
  /** Null: no LLM is set up. */
  readonly llm: Llm | null;
  /** Where models are trained. */
  readonly training: TrainingThread;
  readonly deletionLimits: DeletionLimits;
  /** How long Google's listings may not show what was written. */
  readonly propagationMs: number;
  readonly pageTokens: PageTokens;
  readonly stages: StageBus;
  readonly now: () => Date;
  /** Waits; rejects when the signal is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly newId: () => string;
  readonly logger: Logger;
}
