/**
 * What the journal says of a write, one record's create, update or delete.
 *
 *     planned ──→ sent ──→ confirmed
 *                    ├───→ rejected       (certainly not done)
 *                    └───→ unconfirmed ──→ confirmed | rejected
 *
 * `planned` stands in a dry run's plan only. A real write enters the journal as `sent`, committed before its first byte
 * leaves; `sent` that nobody is waiting for any more means that its outcome is not known.
 */
export type WriteState = "planned" | "sent" | "confirmed" | "rejected" | "unconfirmed";

const NEXT: Readonly<Record<WriteState, readonly WriteState[]>> = {
  planned: ["sent"],
  sent: ["confirmed", "rejected", "unconfirmed"],
  unconfirmed: ["confirmed", "rejected"],
  confirmed: [],
  rejected: [],
};

export function mayFollow(from: WriteState, to: WriteState): boolean {
  return NEXT[from].includes(to);
}

/** A record with an open write is not written again: nobody knows yet what Google has. */
export function isOpen(state: WriteState): boolean {
  return state === "sent" || state === "unconfirmed";
}
