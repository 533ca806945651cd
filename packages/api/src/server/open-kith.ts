import { createPrivateKey } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { DEFAULT_DELETION_LIMITS, type KithError } from "@kith/core";
import type { Logger } from "pino";
import { openClerk } from "../clerk/open-clerk.ts";
import type { Environment } from "../config/environment.ts";
import { createCalendarClient } from "../calendar/calendar-client.ts";
import { createCalendarService } from "../calendar/calendar-service.ts";
import { createCalendarSource } from "../calendar/calendar-source.ts";
import { startContactPurger } from "../contacts/contact-purger.ts";
import { startRekeying } from "../contacts/rekey-contacts.ts";
import { createContactsService } from "../contacts/contacts-service.ts";
import { readStats } from "../contacts/stats.ts";
import { createDuplicatesService } from "../duplicates/duplicates-service.ts";
import { readOrCreateKeyFile } from "../data-directory/key-file.ts";
import type { Database } from "../database/database.ts";
import { openJobQueue } from "../database/job-queue.ts";
import { openDatabase } from "../database/open-database.ts";
import { createTableUpkeep } from "../database/table-upkeep.ts";
import { createKeyRing } from "../encryption/key-ring.ts";
import { requireCalendarAccount } from "../google/google-account.ts";
import { createGoogleCaller } from "../google/google-caller.ts";
import { createGoogleConnect } from "../google/google-connect.ts";
import { createGoogleEndpoints } from "../google/google-endpoints.ts";
import { createGoogleService } from "../google/google-service.ts";
import { createOauthClient } from "../google/oauth-client.ts";
import { createPeopleClient } from "../google/people-client.ts";
import { createPeopleSource } from "../google/people-source.ts";
import { parametersFingerprint } from "../google/person-fields.ts";
import { createTokenStore } from "../google/token-store.ts";
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from "../google/retry.ts";
import { createTokenVault } from "../google/token-vault.ts";
import { createApp } from "../http/create-app.ts";
import type { QuotaBuckets } from "../quota/quota-bucket.ts";
import { createQuota } from "../quota/quota.ts";
import type { EngineContext } from "../runs/engine-context.ts";
import { startIdleUpkeep } from "../runs/idle-upkeep.ts";
import { createPageTokens } from "../runs/page-token.ts";
import { listenForRuns } from "../runs/progress.ts";
import { createRunQueue, RUN_QUEUE, workOnRuns } from "../runs/run-worker.ts";
import { createStageBus } from "../runs/stage-bus.ts";
import { releaseAllLeases, startSupervisor } from "../runs/supervisor.ts";
import { createSyncService } from "../runs/sync-service.ts";
import { createApiTokens } from "../session/api-tokens.ts";
import { createSessionsService } from "../session/sessions-service.ts";
import { createAllowedHosts } from "../session/allowed-hosts.ts";
import { createLocalTokenVerifier } from "../session/local-token.ts";
import { createSessionVerifier } from "../session/session-verifier.ts";
import { createUserFinder } from "../session/user-finder.ts";
import { createSettingsService } from "../settings/settings-service.ts";
import { createTermsForgetter } from "../store/forget-terms.ts";
import { createContactsRederiver } from "../store/rederive-contacts.ts";
import { createTrainingService } from "../training/training-service.ts";
import { createTrainingThread } from "../training/training-thread.ts";
import { openGoogle } from "./google-root.ts";
import { openLlm } from "./open-llm.ts";
import { bindServer, remoteAddress } from "./listen.ts";
import { createIds } from "./uuid-v7.ts";

export interface KithServer extends AsyncDisposable {
  readonly url: string;
}

export interface OpenKithOptions {
  readonly logger: Logger;
  /** Default: the dashboard as `pnpm start` builds it. Null, or a folder without an index.html, serves the API alone. */
  readonly webRoot?: string | null;
  readonly now?: () => Date;
  /** Waits; rejects when the signal is aborted. Default: a timer. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told when the embedded database breaks down: nothing works any more, and the process had better end. */
  readonly onDatabaseLost?: (error: KithError) => void;
  /** An open database that stays open when the server ends. Default: the environment's, opened and closed with it. */
  readonly database?: Database;
  /** How long a request to the LLM may take. Default: 30 s. */
  readonly llmTimeoutMs?: number;
  /** Limits other than the default ones. */
  readonly quota?: Partial<QuotaBuckets>;
}

const BUILT_WEB = fileURLToPath(new URL("../../../web/dist", import.meta.url));

/**
 * Starts all of Kith in this process: Google (or its emulator), the database, the workers, and HTTP. Disposing it ends
 * them in the opposite order; steps under way are finished or left for the next start.
 */
export async function openKith(environment: Environment, options: OpenKithOptions): Promise<KithServer> {
  const { logger, now = () => new Date(), sleep = sleepOnTimer, webRoot = BUILT_WEB } = options;
  const newId = createIds(() => now().getTime());
  await using parts = new AsyncDisposableStack();

  const server = parts.use(await bindServer({ host: environment.host, port: environment.port }));
  const publicUrl = new URL(environment.publicUrl);
  if (publicUrl.port === "0") publicUrl.port = String(server.port);

  const keys = await readOrCreateKeyFile(environment.dataDir);
  const keyRing = createKeyRing(environment.encryptionKeys ?? keys.encryptionKeys);
  const database =
    options.database ??
    parts.use(await openDatabase(databaseOf(environment), { onLost: options.onDatabaseLost }));
  const google = parts.use(await openGoogle(environment));
  const endpoints = createGoogleEndpoints(google.rootUrl);
  const redirectUri = new URL("/api/auth/google-connect/callback", publicUrl).href;
  const oauth = createOauthClient({ client: { ...google.client, redirectUri }, endpoints, now });
  const vault = createTokenVault({ store: createTokenStore({ database, keyRing, now }), oauth, now });
  const client = createPeopleClient({ rootUrl: endpoints.peopleRootUrl, now });
  const quota = createQuota(database, options.quota);

  const llm = await openLlm(environment, { quota, keyRing, timeoutMs: options.llmTimeoutMs });
  const settings = createSettingsService({ database, llm, now });
  const retryUntil = (signal: AbortSignal): RetryPolicy => ({
    ...DEFAULT_RETRY_POLICY,
    sleep: (ms, ended) => sleep(ms, ended ?? signal),
  });
  const context: EngineContext = {
    database,
    sourceOf: (account, signal) => {
      const caller = createGoogleCaller({ database, account, vault, quota, now });
      return createPeopleSource({ caller, client, log: logger, signal, retry: retryUntil(signal) });
    },
    regionOf: async (userId) =>
      (await settings.get(userId)).defaultRegion ?? environment.defaultRegion ?? undefined,
    listingParameters: parametersFingerprint,
    llm,
    training: parts.use(createTrainingThread()),
    deletionLimits: DEFAULT_DELETION_LIMITS,
    propagationMs: environment.propagationMinutes * 60_000,
    pageTokens: createPageTokens((purpose, text) => keyRing.keyedHash(purpose, text)),
    stages: createStageBus(),
    now,
    sleep,
    newId,
    logger,
  };

  // A directory has one owner, and this process holds its lock: whoever held a lease before is dead.
  if (database.kind === "pglite") await releaseAllLeases(context);
  const shutdown = new AbortController();
  const wakes = parts.use(await listenForRuns(database));
  const jobs = parts.use(
    await openJobQueue(database, {
      queues: [RUN_QUEUE],
      onError: (error) => logger.error({ err: error }, "the job queue failed"),
    }),
  );
  const queue = createRunQueue(jobs);
  const sync = createSyncService({
    context,
    queue,
    wakes,
    batchSizeOf: async (userId) => (await settings.get(userId)).batchSize,
    llmEnabledOf: async (userId) => (await settings.get(userId)).llmEnabled,
    shutdown: shutdown.signal,
  });
  const calendarClient = createCalendarClient({ rootUrl: endpoints.calendarRootUrl, now });
  const calendar = createCalendarService({
    database,
    sourceOf: (account, signal) => {
      const requireAccount = requireCalendarAccount;
      const caller = createGoogleCaller({ database, account, vault, quota, now, requireAccount });
      return createCalendarSource({ caller, client: calendarClient, signal, retry: retryUntil(signal) });
    },
    now,
    sleep,
    shutdown: shutdown.signal,
  });
  parts.defer(async () => {
    shutdown.abort();
    await Promise.all([sync.settled(), calendar.settled()]);
  });
  await workOnRuns(context, jobs, shutdown.signal);
  parts.use(startSupervisor(context, queue));
  const upkeep = createTableUpkeep(database);
  if (upkeep !== null) parts.use(startIdleUpkeep(context, upkeep));
  const { defaultRegion } = environment;
  const rederiveContacts = createContactsRederiver({ now, newId, defaultRegion });
  const forgetTerms = createTermsForgetter({ defaultRegion });
  parts.use(startContactPurger({ database, now, logger, rederiveContacts, forgetTerms }));
  parts.use(startRekeying(context));

  const sessionKey = createPrivateKey(keys.sessionPrivateKeyPem);
  const users = createUserFinder({ database, now, newId });
  const apiTokens = createApiTokens({ database, now, newId });
  const localTokens = createLocalTokenVerifier({ privateKey: sessionKey, now });
  const clerk = openClerk(environment, { publicUrl, now, log: logger });
  const app = createApp({
    database,
    services: {
      sync,
      contacts: createContactsService(context),
      duplicates: createDuplicatesService(context),
      google: createGoogleService({
        database,
        keyRing,
        oauth,
        now,
        emulator: google.emulator,
        rederiveContacts,
      }),
      calendar,
      settings,
      training: createTrainingService(context),
      tokens: apiTokens,
      sessions: createSessionsService({
        database,
        users,
        apiTokens,
        localTokens,
        clerk: clerk?.sessions ?? null,
        now,
      }),
      stats: { get: (userId) => database.readAsUser(userId, (tx) => readStats(tx, now())) },
    },
    sessions: createSessionVerifier({ people: clerk?.tokens ?? localTokens, apiTokens, users }),
    sessionKey,
    clerk: environment.clerk,
    connect: createGoogleConnect({ database, keyRing, oauth, now, newId, log: logger }),
    publicUrl,
    allowedHosts: createAllowedHosts({ port: server.port, publicUrl }),
    remoteAddress,
    webRoot: webRoot !== null && existsSync(join(webRoot, "index.html")) ? webRoot : null,
    now,
    logger,
  });
  server.answerWith(app);
  // Closed first of all, though it was bound first: nothing new begins while the rest ends.
  parts.use(server);
  const running = parts.move();
  return { url: server.url, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

function databaseOf({ databaseUrl, dataDir }: Environment) {
  return databaseUrl === null ? { dataDir } : { databaseUrl };
}

async function sleepOnTimer(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal });
}
