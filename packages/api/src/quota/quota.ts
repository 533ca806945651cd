import { KithError } from "@kith/core";
import { sql } from "kysely";
import type { Database, ServiceTransaction } from "../database/database.ts";
import { planReservation, type BucketUse, type QuotaSlot } from "./plan-reservation.ts";
import { DEFAULT_QUOTA_BUCKETS } from "./quota-bucket.ts";
import type { QuotaBucketName, QuotaBuckets, QuotaCost } from "./quota-bucket.ts";

type Reservation =
  | { readonly kind: "granted" }
  /** Nothing was taken. */
  | { readonly kind: "wait"; readonly until: Date };

interface ReserveOptions {
  /** A keyed hash of the Google account's `sub`: two users who share a Google account share its quota. */
  readonly accountKey: Uint8Array;
  readonly cost: QuotaCost;
  readonly now: Date;
}

interface PenalizeOptions {
  readonly accountKey: Uint8Array;
  readonly bucket: QuotaBucketName;
  readonly until: Date;
}

/**
 * Takes units before a call, for all processes at once. Every method is one short transaction of the service role;
 * call it outside any other transaction.
 *
 * Own SQL rather than rate-limiter-flexible: its stores count one key per call, while one call of Google's takes
 * units of up to four buckets, all or none, in windows that slide.
 */
export interface Quota {
  readonly buckets: QuotaBuckets;
  /** Takes all units of the cost, or none. */
  reserve(options: ReserveOptions): Promise<Reservation>;
  /** Obeys a 429: nothing of `bucket` is granted before `until`. A later block stays. */
  penalize(options: PenalizeOptions): Promise<void>;
}

/** Rows of an account: one that is only locked, `<bucket>` for a block, `<bucket>/<index>` for what a slot granted. */
const LOCK_ROW = "lock";

export function createQuota(
  database: Pick<Database, "asService">,
  configured: Partial<QuotaBuckets> = {},
): Quota {
  const buckets: QuotaBuckets = { ...DEFAULT_QUOTA_BUCKETS, ...configured };
  return {
    buckets,
    async reserve(options) {
      const entries = entriesOf(options.cost);
      refuseImpossible(entries, buckets);
      return await database.asService(async (tx) => {
        await lockAccount(tx, options.accountKey, options.now);
        const uses = await readUses(tx, options.accountKey, entries);
        let untilMs = 0;
        const taken: TakenSlot[] = [];
        for (const [name, units] of entries) {
          const planned = planReservation({
            bucket: buckets[name],
            use: uses.get(name) ?? { slots: [], blockedUntilMs: null },
            units,
            nowMs: options.now.getTime(),
          });
          if (planned.kind === "wait") untilMs = Math.max(untilMs, planned.untilMs);
          else taken.push({ row: `${name}/${planned.slot.index}`, slot: planned.slot });
        }
        if (untilMs > 0) return { kind: "wait", until: new Date(untilMs) };
        await keepSlots(tx, options.accountKey, taken);
        return { kind: "granted" };
      });
    },
    async penalize({ accountKey, bucket, until }) {
      await database.asService((tx) =>
        sql`insert into quota_bucket as kept (account_key, bucket, window_start, used, blocked_until)
            values (${accountKey}, ${bucket}, ${until}, 0, ${until})
            on conflict (account_key, bucket)
            do update set blocked_until = greatest(kept.blocked_until, excluded.blocked_until)`.execute(tx),
      );
    },
  };
}

interface TakenSlot {
  readonly row: string;
  readonly slot: QuotaSlot;
}

function entriesOf(cost: QuotaCost): [QuotaBucketName, number][] {
  return (Object.entries(cost) as [QuotaBucketName, number][]).filter(([, units]) => units > 0);
}

function refuseImpossible(entries: readonly [QuotaBucketName, number][], buckets: QuotaBuckets): void {
  for (const [name, units] of entries) {
    const { limit } = buckets[name];
    if (units <= limit) continue;
    throw new KithError(
      "CONFIG_INVALID",
      `One call takes ${units} units of the quota "${name}", which allows ${limit}. Raise that limit.`,
    );
  }
}

/**
 * Reservations of one account follow one another. A row lock and not an advisory one, which some of PostgreSQL's
 * relatives accept without locking anything.
 */
async function lockAccount(tx: ServiceTransaction, accountKey: Uint8Array, now: Date): Promise<void> {
  const lock = sql`select 1 from quota_bucket
    where account_key = ${accountKey} and bucket = ${LOCK_ROW} for update`;
  if ((await lock.execute(tx)).rows.length > 0) return;
  await sql`insert into quota_bucket (account_key, bucket, window_start, used)
    values (${accountKey}, ${LOCK_ROW}, ${now}, 0) on conflict do nothing`.execute(tx);
  await lock.execute(tx);
}

interface BucketRow {
  readonly bucket: string;
  readonly start_ms: number;
  readonly used: number;
  readonly blocked_until_ms: number | null;
}

/** A statement of its own, after the lock: only a new snapshot sees what the previous holder of the lock wrote. */
async function readUses(
  tx: ServiceTransaction,
  accountKey: Uint8Array,
  entries: readonly [QuotaBucketName, number][],
): Promise<Map<string, BucketUse>> {
  const names = entries.map(([name]) => name);
  const { rows } = await sql<BucketRow>`
    select bucket, used,
      (extract(epoch from window_start) * 1000)::double precision as start_ms,
      (extract(epoch from blocked_until) * 1000)::double precision as blocked_until_ms
    from quota_bucket
    where account_key = ${accountKey} and split_part(bucket, '/', 1) = any(${names}::text[])`.execute(tx);
  const uses = new Map<string, { slots: QuotaSlot[]; blockedUntilMs: number | null }>();
  for (const row of rows) {
    const [name = "", index] = row.bucket.split("/");
    const use = uses.get(name) ?? { slots: [], blockedUntilMs: null };
    if (index === undefined) use.blockedUntilMs = row.blocked_until_ms;
    else use.slots.push({ index: Number(index), startMs: row.start_ms, used: row.used });
    uses.set(name, use);
  }
  return uses;
}

async function keepSlots(
  tx: ServiceTransaction,
  accountKey: Uint8Array,
  taken: readonly TakenSlot[],
): Promise<void> {
  const rows = taken.map(({ row }) => row);
  const starts = taken.map(({ slot }) => new Date(slot.startMs).toISOString());
  const used = taken.map(({ slot }) => slot.used);
  await sql`insert into quota_bucket (account_key, bucket, window_start, used)
    select ${accountKey}, * from unnest(${rows}::text[], ${starts}::timestamptz[], ${used}::integer[])
    on conflict (account_key, bucket) do update set window_start = excluded.window_start, used = excluded.used`.execute(
    tx,
  );
}
