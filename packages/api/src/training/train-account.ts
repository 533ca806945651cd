import type { ScoredPair } from "@kith/core";
import type { Database, UserTransaction } from "../database/database.ts";
import type { UserId } from "../session/user-id.ts";
import { readAccountStamp, readFacts, sendRecords } from "./read-account.ts";
import type { TrainingOutcome } from "./training-request.ts";
import type { TrainingSession, TrainingThread } from "./training-thread.ts";

/** Pairs that are passed from thread to thread, and written, at once. */
const PAIRS_PER_PART = 500;

/** A model trained on an account as it was, to look at or to carry out. */
export interface TrainedAccount extends TrainingOutcome {
  /** As the account was: what was computed holds while it is the same. */
  readonly stamp: string;
  /** All pairs that stand by the model, in parts. */
  readonly pairs: readonly (readonly ScoredPair[])[];
}

export interface TrainingSource {
  readonly database: Pick<Database, "readAsUser">;
  readonly training: TrainingThread;
  readonly userId: UserId;
  readonly defaultRegion: string | undefined;
  readonly signal: AbortSignal;
  /** What must hold at the time of reading, else it throws and nothing is trained. */
  readonly precondition?: (tx: UserTransaction) => Promise<void>;
}

/** Reads the account in one snapshot and trains in the training thread; nothing is written. */
export async function trainAccount(
  source: TrainingSource,
  { withPairs }: { readonly withPairs: boolean },
): Promise<TrainedAccount> {
  using session = await source.training.open(source.signal);
  const { stamp, facts } = await source.database.readAsUser(source.userId, async (tx) => {
    await source.precondition?.(tx);
    await sendRecords(tx, session);
    return { stamp: await readAccountStamp(tx), facts: await readFacts(tx, source.defaultRegion) };
  });
  const outcome = await session.ask({ kind: "train", facts });
  return { ...outcome, stamp, pairs: withPairs ? await pairsOf(session, outcome) : [] };
}

async function pairsOf(
  session: TrainingSession,
  { pairCount }: TrainingOutcome,
): Promise<readonly (readonly ScoredPair[])[]> {
  const parts: (readonly ScoredPair[])[] = [];
  for (let from = 0; from < pairCount; from += PAIRS_PER_PART) {
    parts.push(await session.ask({ kind: "pairs", from, count: PAIRS_PER_PART }));
  }
  return parts;
}
