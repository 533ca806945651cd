import { KithError } from "@kith/core";
import { tracked } from "@trpc/server";
import { z } from "zod";
import { checkOutput } from "../contract/check.ts";
import { planInput, planOutput } from "../contract/plan.ts";
import { progressEventSchema } from "../contract/progress-event.ts";
import { runFailureSchema, runIdInput, runSchema } from "../contract/run.ts";
import { startSyncSchema } from "../contract/start-sync.ts";
import { requirePersonToConfirm } from "../access/access.ts";
import { watchSession } from "../session/watch-session.ts";
import { asTrpcError, procedure, router, sessionEnded } from "./trpc.ts";

const LIMIT_SENTENCE = "limit must be a whole number from 1 to 200.";

const pageInput = z.object({
  limit: z.int({ error: LIMIT_SENTENCE }).min(1, LIMIT_SENTENCE).max(200, LIMIT_SENTENCE).default(50),
  cursor: z.uuid("cursor must be the nextCursor of an earlier answer, or left out.").nullish(),
});

const DELETIONS_SENTENCE = "deletions must be the number that the run asked about.";

const resumeInput = runIdInput.extend({
  /** Says yes to the run's question. */
  confirm: z.boolean({ error: "confirm must be true or false." }).default(false),
  /** The number in the question as it was seen: a run that asks about more by now is not confirmed, but asks again. */
  deletions: z.int({ error: DELETIONS_SENTENCE }).min(0, DELETIONS_SENTENCE).optional(),
});

export const syncRouter = router({
  start: procedure
    .input(startSyncSchema)
    .output(z.object({ runId: z.uuid() }))
    .mutation(({ ctx: { user }, input }) => {
      requirePersonToConfirm(user.session, input.confirm);
      return user.services.sync.start(user.userId, input);
    }),

  pause: procedure
    .input(runIdInput)
    .output(runSchema)
    .mutation(({ ctx: { user }, input }) => user.services.sync.pause(user.userId, input.runId)),

  resume: procedure
    .input(resumeInput)
    .output(runSchema)
    .mutation(({ ctx: { user }, input: { runId, ...options } }) => {
      requirePersonToConfirm(user.session, options.confirm);
      return user.services.sync.resume(user.userId, runId, options);
    }),

  cancel: procedure
    .input(runIdInput)
    .output(runSchema)
    .mutation(({ ctx: { user }, input }) => user.services.sync.cancel(user.userId, input.runId)),

  get: procedure
    .input(runIdInput)
    .output(runSchema)
    .query(({ ctx: { user }, input }) => user.services.sync.get(user.userId, input.runId)),

  list: procedure
    .input(pageInput.prefault({}))
    .output(z.object({ items: z.array(runSchema), nextCursor: z.string().nullable() }))
    .query(({ ctx: { user }, input }) =>
      user.services.sync.list(user.userId, { limit: input.limit, cursor: input.cursor ?? null }),
    ),

  failures: procedure
    .input(pageInput.extend(runIdInput.shape))
    .output(z.object({ items: z.array(runFailureSchema), nextCursor: z.string().nullable() }))
    .query(({ ctx: { user }, input }) =>
      user.services.sync.failures(user.userId, { ...input, cursor: input.cursor ?? null }),
    ),

  plan: procedure
    .input(planInput)
    .output(planOutput)
    .query(({ ctx: { user }, input }) => user.services.sync.plan(user.userId, input)),

  /** A mutation since it takes of Google's quota: nothing should ask for it by itself. */
  check: procedure
    .output(checkOutput)
    .mutation(({ ctx: { user } }) => user.services.sync.check(user.userId, user.signal)),

  progress: procedure
    .input(runIdInput.extend({ lastEventId: z.string().nullish() }))
    .subscription(async function* ({ ctx: { user }, input, signal }) {
      const lives = () => user.services.sessions.lives(user.session);
      using session = watchSession(lives, signal ?? user.signal);
      const watch = {
        runId: input.runId,
        afterSeq: /^\d{1,9}$/.test(input.lastEventId ?? "") ? Number(input.lastEventId) : 0,
        signal: session.signal,
      };
      // A transient event repeats the last id, so that a reconnect after it misses nothing and doubles nothing.
      let lastSeq = watch.afterSeq;
      try {
        for await (const { seq, event } of user.services.sync.progress(user.userId, watch)) {
          lastSeq = seq ?? lastSeq;
          yield tracked(String(lastSeq), { seq, ...progressEventSchema.parse(event) });
        }
        if (session.ended()) throw sessionEnded();
      } catch (error) {
        throw KithError.isInstance(error) ? asTrpcError(error) : error;
      }
    }),
});
