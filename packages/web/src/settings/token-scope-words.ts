import type { TokenScope } from "@kith/sdk";

/** What a person reads of a scope. */
export const SCOPE_WORDS: Readonly<
  Record<TokenScope, { readonly label: string; readonly description: string }>
> = {
  read: { label: "Read", description: "See contacts, pairs in doubt, runs and settings." },
  sync: { label: "Sync", description: "Start, pause, resume and cancel runs, and follow them." },
};
