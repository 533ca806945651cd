import type { AppRouter } from "@kith/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;

/**
 * What a run is to do: direction, page size, dry run, full instead of incremental.
 *
 * @example
 * ```ts
 * import { createKith, type StartSync } from "@kith/sdk";
 *
 * const kith = createKith({ url: "http://localhost:3001", token: process.env.KITH_TOKEN ?? "" });
 * const rehearsal: StartSync = { direction: "import", dryRun: true };
 * const { runId } = await kith.sync.start(rehearsal);
 * for await (const event of kith.sync.watch(runId)) console.log(event.kind);
 * const { totals, actions } = await kith.sync.plan({ runId });
 * console.log(totals, actions.length);
 * ```
 */
export type StartSync = Inputs["sync"]["start"];

/** A run as it stands: status, counters, what it waits for. */
export type RunView = Outputs["sync"]["get"];

/** Where a run stands; `completed` and `cancelled` are for good, a `failed` run can be resumed. */
export type RunStatus = RunView["status"];

/** What a step or a whole run did; every count is of records. */
export type RunCountersView = RunView["counters"];

/** A record that a run could not take, with the reason. */
export type RunFailure = Outputs["sync"]["failures"]["items"][number];

/** What a dry run says the real run would do. */
export type SyncPlan = Outputs["sync"]["plan"];

/** One thing that a dry run says the real run would do. */
export type PlanAction = SyncPlan["actions"][number];

/**
 * What a run tells while it goes. Events with a `seq` are recorded and come exactly once and in order; those with `seq`
 * null tell of the moment only and are not repeated.
 *
 * @example
 * ```ts
 * import type { ProgressEvent } from "@kith/sdk";
 *
 * function lineOf(event: ProgressEvent): string {
 *   switch (event.kind) {
 *     case "run-status": return event.status;
 *     case "step-completed": return `step ${event.step}: ${event.totalProcessed} of ${event.totalAvailable ?? "?"}`;
 *     case "training-progress": return event.training === null ? "learning from the contacts" : "learned";
 *     case "llm-progress": return `${event.llm?.pairsLeft ?? 0} pairs in doubt left`;
 *     case "stage-entered": return event.stage;
 *   }
 * }
 * ```
 */
export type ProgressEvent = DataOf<Outputs["sync"]["progress"]>;

type DataOf<Stream> = Stream extends AsyncIterable<{ data: infer Data }> ? Data : never;

/** A contact in a list. */
export type ContactRow = Outputs["contacts"]["list"]["items"][number];

/** A deleted contact, with the time until which it can still come back. */
export type DeletedContactRow = Outputs["contacts"]["deleted"]["items"][number];

/** A contact with all its values, each with the source records that hold it. */
export type ContactView = Outputs["contacts"]["get"];

/** One thing that happened to a contact. */
export type ContactHistoryEntry = Outputs["contacts"]["history"]["entries"][number];

/**
 * Two contacts that may be one: both sides, the evidence, and the language model's word where it was asked.
 *
 * @example
 * ```ts
 * import { createKith, type Question } from "@kith/sdk";
 *
 * const titleOf = ({ a, b }: Question): string => `${a.displayName} and ${b.displayName}`;
 * const kith = createKith({ url: "http://localhost:3001", token: process.env.KITH_TOKEN ?? "" });
 * const { items } = await kith.duplicates.list({ limit: 20 });
 * for (const question of items) console.log(titleOf(question), question.explanation.sentence);
 * ```
 */
export type Question = Outputs["duplicates"]["list"]["items"][number];

/**
 * What came of an answer: `done`, or that the pair changed, was decided, or is gone. Only `done` wrote anything.
 *
 * @example
 * ```ts
 * import { createKith, type ReviewOutcome } from "@kith/sdk";
 *
 * const kith = createKith({ url: "http://localhost:3001", token: process.env.KITH_TOKEN ?? "" });
 * const [question] = (await kith.duplicates.list()).items;
 * if (question !== undefined) {
 *   const { recordA, recordB, version } = question;
 *   const outcome: ReviewOutcome = await kith.duplicates.decide({ recordA, recordB, version, answer: "same" });
 *   if (outcome.outcome === "done") await kith.duplicates.undo({ actId: outcome.actId });
 *   else console.log(outcome.sentence);
 * }
 * ```
 */
export type ReviewOutcome = Outputs["duplicates"]["decide"];

/** Something that was said about a pair, by a person or the language model, and can be undone. */
export type ReviewAct = Outputs["duplicates"]["acts"]["items"][number];

/** Why two records are, or are not, one contact. */
export type RecordsExplanation = Outputs["duplicates"]["explain"];

/** The evidence of a pair as a waterfall: each comparison with a sentence, its weight, and the sum up to it. */
export type PairExplanation = RecordsExplanation["explanation"];

/** Why the records of a contact are together. */
export type ContactExplanation = Outputs["contacts"]["explain"];

/** What a run asked the language model, and what came of it. */
export type LlmCounters = NonNullable<RunView["llm"]>;

/** Whether and how a Google account is connected. */
export type GoogleStatus = Outputs["google"]["status"];

/**
 * What takes place in a week or on some days.
 *
 * @example
 * ```ts
 * import { createKith, type CalendarEvents } from "@kith/sdk";
 *
 * const kith = createKith({ url: "http://localhost:3001", token: process.env.KITH_TOKEN ?? "" });
 * await kith.calendar.sync();
 * const week: CalendarEvents = await kith.calendar.events({ week: "current" });
 * for (const { summary, startTime, attendees } of week.events) {
 *   console.log(startTime, summary, attendees.flatMap(({ contacts }) => contacts.map(({ displayName }) => displayName)));
 * }
 * console.log("no contacts yet:", week.unknownAttendees.length);
 * ```
 */
export type CalendarEvents = Outputs["calendar"]["events"];

/** An event as it takes place once, with the contacts of those who are invited. */
export type CalendarEvent = CalendarEvents["events"][number];

/** A person's settings. */
export type SettingsView = Outputs["settings"]["get"];

/** How much there is. */
export type StatsView = Outputs["stats"]["get"];

/**
 * What a model trained on the contacts would change. Adopting its fingerprint does exactly that.
 *
 * @example
 * ```ts
 * import { createKith, type TrainingPreview } from "@kith/sdk";
 *
 * const kith = createKith({ url: "http://localhost:3001", token: process.env.KITH_TOKEN ?? "" });
 * const preview: TrainingPreview = await kith.training.preview();
 * console.log(`${preview.joinCount} joins, ${preview.splitCount} splits`);
 * await kith.training.adopt({ fingerprint: preview.fingerprint });
 * ```
 */
export type TrainingPreview = Outputs["training"]["preview"];

/**
 * An API token of a program, without its secret.
 *
 * @example
 * ```ts
 * import { createKith, type ApiToken } from "@kith/sdk";
 *
 * const isForgotten = ({ lastUsedAt }: ApiToken): boolean => lastUsedAt === null;
 * const kith = createKith({ url: "http://localhost:3001", token: process.env.KITH_TOKEN ?? "" });
 * for (const token of (await kith.tokens.list()).items) {
 *   if (isForgotten(token)) await kith.tokens.revoke({ tokenId: token.tokenId });
 * }
 * ```
 */
export type ApiToken = Outputs["tokens"]["list"]["items"][number];

/** What an API token may do: `read` all there is, `sync` to start and steer runs. */
export type TokenScope = ApiToken["scopes"][number];
