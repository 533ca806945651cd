/** What the emulator keeps: one JSON value per id in each collection. */
export type Collection =
  | "meta"
  | "account"
  | "pairs"
  | "person"
  | "photo"
  | "group"
  | "other-contact"
  | "calendar"
  | "event"
  | "grant"
  | "refresh-token"
  | "access-token"
  | "code";

/**
 * Where state is kept across restarts. The maps in memory are what requests read; this is written behind them.
 *
 * `put` and `remove` are collected, `flush` writes them in one transaction. The server flushes before every
 * answer leaves, so whatever a client was told has been given to the operating system.
 */
export interface StateStore {
  /** The values whose id begins with the prefix, in the order of their ids. */
  read(collection: Collection, idPrefix?: string): Iterable<readonly [id: string, value: unknown]>;
  put(collection: Collection, id: string, value: object): void;
  remove(collection: Collection, id: string): void;
  flush(): void;
  close(): void;
}

/** State that ends with the process. */
export function createMemoryStateStore(): StateStore {
  return {
    read: () => [],
    put: () => undefined,
    remove: () => undefined,
    flush: () => undefined,
    close: () => undefined,
  };
}
