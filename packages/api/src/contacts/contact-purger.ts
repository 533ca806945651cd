import { purgeDeletedContacts, type PurgeOptions } from "./purge-deleted-contacts.ts";

/** Days are promised, so hours do. */
const PURGE_EVERY_MS = 60 * 60 * 1000;

/** Removes deleted contacts whose time is over, at once and from then on every hour, until it is disposed. */
export function startContactPurger(options: PurgeOptions): AsyncDisposable {
  const { logger } = options;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let purging = purge();

  async function purge(): Promise<void> {
    try {
      await purgeDeletedContacts(options, stopping.signal);
    } catch (error) {
      logger.error(
        { err: error },
        "the purge could not look for deleted contacts; it looks again in an hour",
      );
    }
    if (!stopping.signal.aborted) timer = setTimeout(again, PURGE_EVERY_MS);
  }

  function again(): void {
    purging = purge();
  }

  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      clearTimeout(timer);
      await purging;
    },
  };
}
