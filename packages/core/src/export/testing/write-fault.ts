/** What goes wrong with a write call. */
export type WriteFault =
  /** The answer is lost: before anything was done, or after. */
  | { readonly kind: "lost"; readonly done: boolean }
  /** No answer comes in time, and Google does it a while later. */
  | { readonly kind: "late"; readonly afterMs: number }
  /** A batch is answered with an error, though some of it is done. */
  | { readonly kind: "partial"; readonly doneUpTo: number }
  /** Google asks for a pause: nothing was done. */
  | { readonly kind: "rate-limited" }
  /** The user has taken Kith's access away: nothing was sent. */
  | { readonly kind: "access-lost" }
  /** A right etag is called stale, as is reported of Google. */
  | { readonly kind: "false-stale" }
  /** A single call's contents are refused. */
  | { readonly kind: "refused" }
  /** The adapter fails in the middle of the call. */
  | { readonly kind: "broken"; readonly done: boolean };
