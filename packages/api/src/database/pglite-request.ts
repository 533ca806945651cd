/** What the server's thread asks of the thread that PGlite runs in; every request gets one answer. */
export type PgliteRequest =
  | {
      readonly kind: "query";
      readonly sql: string;
      readonly parameters: readonly unknown[];
      /** Part of the open transaction; otherwise it waits for the end of one. */
      readonly inTransaction: boolean;
    }
  /** Statements without parameters, one or more. */
  | { readonly kind: "exec"; readonly sql: string }
  /** Answered as soon as the transaction has begun, when those before it have ended. */
  | { readonly kind: "begin" }
  | { readonly kind: "commit" }
  | { readonly kind: "rollback" }
  | { readonly kind: "listen"; readonly channel: string }
  | { readonly kind: "unlisten"; readonly channel: string }
  | { readonly kind: "dump" }
  | { readonly kind: "close" };

export interface NumberedRequest {
  readonly id: number;
  readonly request: PgliteRequest;
}

export type PgliteMessage =
  /** The first message of all. */
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly failure: PgliteFailure }
  | { readonly kind: "notification"; readonly channel: string; readonly payload: string };

/** The answer to a query. A Buffer arrives as a bare Uint8Array. */
export interface PgliteRows {
  readonly rows: Record<string, unknown>[];
  readonly affectedRows?: number | undefined;
  readonly fields: { readonly name: string; readonly dataTypeID: number }[];
}

/** An error with those fields of PostgreSQL's that are read: an Error that is sent as such arrives with none. */
export interface PgliteFailure {
  readonly name: string;
  readonly message: string;
  readonly code: string | undefined;
  readonly detail: string | undefined;
  readonly constraint: string | undefined;
}

/** What the thread is started with. */
export interface PgliteThreadData {
  /** Absent: in memory. */
  readonly dataDir?: string;
  /** A file of what `dump` gave: the database begins as a copy of that one. */
  readonly snapshotFile?: string;
}
