import type { ConflictPolicy } from "../../merge/conflict-policy.ts";
import type { ExportDatabase } from "./export-database.ts";
import type { ModelAccount } from "./model-account.ts";
import type { ModelClock } from "./model-clock.ts";
import type { Truth } from "./truth.ts";

/** One account as it is on both sides, and what people did to it. */
export interface TwoSides {
  readonly account: ModelAccount;
  readonly database: ExportDatabase;
  readonly truth: Truth;
  readonly clock: ModelClock;
  readonly policy: ConflictPolicy;
  readonly newId: () => string;
}

/** Small, so that the guard asks about a few contacts. */
export const GUARD_LIMITS = { deletionsMax: 4, fractionMax: 0.5, fractionFrom: 2 };
