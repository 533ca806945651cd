import { AsyncLocalStorage } from "node:async_hooks";
import { invariant } from "@kith/core";

interface Scope {
  open: boolean;
}

const scopes = new AsyncLocalStorage<Scope>();

/** Runs `body` as the inside of a transaction: until it settles, `refuseInsideTransaction` refuses what it calls. */
export async function insideTransaction<T>(body: () => Promise<T>): Promise<T> {
  const scope: Scope = { open: true };
  try {
    return await scopes.run(scope, body);
  } finally {
    scope.open = false;
  }
}

/**
 * Called by everything that needs a connection of its own. PGlite has only one, and the call would wait for the
 * transaction around it for ever; on PostgreSQL the same happens once the pool is used up. Better a bug that shows.
 */
export function refuseInsideTransaction(what: string): void {
  invariant(
    scopes.getStore()?.open !== true,
    `${what} is not called inside a transaction: use the transaction, or call it after the commit`,
  );
}

/** Calls `listener` free of the transaction whose commit happens to deliver a notification to it. */
export function outsideTransaction(listener: () => void): void {
  scopes.exit(listener);
}
