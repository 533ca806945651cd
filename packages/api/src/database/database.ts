import type { Transaction } from "kysely";
import type { KithSchema } from "./schema.ts";
import type { UserId } from "../session/user-id.ts";

declare const user: unique symbol;
declare const service: unique symbol;

/** A transaction in which row-level security shows one user's rows only. Made by `asUser` and by nothing else. */
export type UserTransaction = Transaction<KithSchema> & { readonly [user]: UserId };

/** A transaction of the service role: wakes runs, keeps quotas, finds the user of a session; sees no contact. */
export type ServiceTransaction = Transaction<KithSchema> & { readonly [service]: true };

/** The database as repositories and services see it: no handle that could forget whose rows it reads. */
export interface Database extends AsyncDisposable {
  readonly kind: "pglite" | "postgres";
  /**
   * Runs `body` in one transaction as the app's role with the user id set. Inside it, await nothing but the
   * transaction: PGlite has one connection, and another query would wait for this transaction for ever.
   */
  asUser<T>(userId: UserId, body: (tx: UserTransaction) => Promise<T>): Promise<T>;
  /**
   * The same for reading only: all statements of `body` see the database as it was at the first of them. In `asUser`
   * each sees what was committed before itself, which is right for what locks first and not for what adds up.
   */
  readAsUser<T>(userId: UserId, body: (tx: UserTransaction) => Promise<T>): Promise<T>;
  asService<T>(body: (tx: ServiceTransaction) => Promise<T>): Promise<T>;
  /** Calls `listener` with a payload after a commit that notified `channel`; only a wake-up, it may be lost. */
  listen(channel: string, listener: (payload: string) => void): Promise<AsyncDisposable>;
}
