import type { Database, UserTransaction } from "../database/database.ts";
import { settingsSchema, settingsUpdateInput, type SettingsView } from "../contract/settings.ts";
import type { Llm } from "../llm/llm.ts";
import { readLlmUse } from "../llm/llm-budget.ts";
import type { SettingsService } from "../service/services.ts";
import type { UserId } from "../session/user-id.ts";

const DEFAULTS: SettingsView = {
  batchSize: 100,
  defaultRegion: null,
  llmEnabled: true,
  llmRequestsPerRun: 50,
  llmDollarsPerRun: 0.5,
  llmRequestsPerMonth: 500,
  llmDollarsPerMonth: 5,
  calendarEnabled: false,
  timeZone: null,
};

export interface SettingsServiceOptions {
  readonly database: Pick<Database, "asUser">;
  /** Null where no key is set. */
  readonly llm: Pick<Llm, "model"> | null;
  readonly now: () => Date;
}

/** A user's own settings; what was never set has its default, also when a later version adds it. */
export function createSettingsService({ database, llm, now }: SettingsServiceOptions): SettingsService {
  return {
    async llm(userId) {
      const { requests, microDollars } = await database.asUser(userId, (tx) => readLlmUse(tx, now()));
      const used = { requests, dollars: microDollars / 1_000_000 };
      return { available: llm !== null, model: llm?.model ?? null, used };
    },
    get: (userId) => database.asUser(userId, (tx) => readSettings(tx, userId)),
    update: (userId, change) => database.asUser(userId, (tx) => changeSettings(tx, userId, change)),
  };
}

export async function changeSettings(
  tx: UserTransaction,
  userId: UserId,
  change: Parameters<SettingsService["update"]>[1],
): Promise<SettingsView> {
  // Locked, so that of two changes at once none undoes the other, and no page of a calendar comes in between.
  const row = await ownRow(tx, userId).forUpdate().executeTakeFirst();
  const settings = settingsSchema.parse({ ...settingsOf(row), ...given(change) });
  await tx
    .updateTable("app_user")
    .set({ settings: JSON.stringify(settings) })
    .where("user_id", "=", userId)
    .execute();
  // Switched off, nothing of the calendar is kept; switched on again, it is read anew.
  if (!settings.calendarEnabled) await tx.deleteFrom("calendar").where("user_id", "=", userId).execute();
  return settings;
}

export async function readSettings(tx: UserTransaction, userId: UserId): Promise<SettingsView> {
  return settingsOf(await ownRow(tx, userId).executeTakeFirst());
}

function ownRow(tx: UserTransaction, userId: UserId) {
  return tx.selectFrom("app_user").select("settings").where("user_id", "=", userId);
}

function settingsOf(row: { readonly settings: string } | undefined): SettingsView {
  return { ...DEFAULTS, ...given(settingsUpdateInput.parse(JSON.parse(row?.settings ?? "{}"))) };
}

function given(change: Parameters<SettingsService["update"]>[1]): Partial<SettingsView> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
