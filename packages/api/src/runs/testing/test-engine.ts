import { randomUUID } from "node:crypto";
import { DEFAULT_DELETION_LIMITS, startImport, type PeopleSource, type Person } from "@kith/core";
import type { Database } from "../../database/database.ts";
import type { TestClock } from "../../server/testing/test-clock.ts";
import { createLogger } from "../../server/system-log.ts";
import { createIds } from "../../server/uuid-v7.ts";
import type { SampleUser } from "../../testing/sample-user.ts";
import { createTrainingThread, type TrainingThread } from "../../training/training-thread.ts";
import type { EngineContext } from "../engine-context.ts";
import { createPageTokens } from "../page-token.ts";
import { NO_COUNTS } from "../run-counts.ts";
import { createStageBus } from "../stage-bus.ts";

export interface TestEngineOptions {
  readonly database: Database;
  readonly clock: TestClock;
  /** What Google lists, page by page. */
  readonly pages: readonly (readonly Person[])[];
  /** Runs before each answer; pages from 1. */
  readonly onPage?: (page: number) => Promise<void>;
  /** Left out: one whose thread starts when it is needed. */
  readonly training?: TrainingThread;
}

/** All that driving runs needs, with a Google that only lists. */
export function testEngine({ database, clock, pages, onPage, training }: TestEngineOptions): EngineContext {
  const source: PeopleSource = {
    async listPage({ pageToken }) {
      const page = pageToken === null ? 1 : Number(pageToken);
      await onPage?.(page);
      const isLast = page === pages.length;
      return {
        kind: "page",
        people: pages[page - 1] ?? [],
        nextPageToken: isLast ? null : String(page + 1),
        nextSyncToken: isLast ? "sync" : null,
        totalItems: pages.flat().length,
      };
    },
    getPeople: () => Promise.resolve([]),
  };
  return {
    database,
    sourceOf: () => source,
    regionOf: () => Promise.resolve(undefined),
    listingParameters: () => "parameters",
    llm: null,
    training: training ?? createTrainingThread(),
    deletionLimits: DEFAULT_DELETION_LIMITS,
    propagationMs: 0,
    pageTokens: createPageTokens((purpose, text) => Buffer.from(purpose + text)),
    stages: createStageBus(),
    now: clock.now,
    sleep: clock.sleep,
    newId: createIds(() => clock.now().getTime()),
    logger: createLogger("silent"),
  };
}

/** A background run of a first import that nobody drives yet. */
export async function queuedRun(
  { database, clock }: { readonly database: Database; readonly clock: TestClock },
  user: SampleUser,
  more: object = {},
): Promise<string> {
  const runId = randomUUID();
  const at = clock.now();
  const checkpoint = startImport({
    syncToken: null,
    syncTokenPageSize: null,
    sameParameters: false,
    fullSyncAt: null,
    daysSinceFullSync: null,
    forceFull: false,
    pageSize: 100,
    now: at.toISOString(),
  });
  await database.asUser(user.userId, (tx) =>
    tx
      .insertInto("run")
      .values({
        run_id: runId,
        user_id: user.userId,
        account_id: user.accountId,
        direction: "import",
        origin: "background",
        status: "queued",
        dry_run: false,
        force_full: false,
        page_size: 100,
        checkpoint: JSON.stringify(checkpoint),
        counters: JSON.stringify(NO_COUNTS),
        created_at: at,
        updated_at: at,
        ...more,
      })
      .execute(),
  );
  return runId;
}
