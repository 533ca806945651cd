import type { QueryClient } from "@tanstack/react-query";

/** Everything that is made of contacts: what a run, an answer about a pair, or another model may have changed. */
const MADE_OF_CONTACTS = [
  "stats",
  "contacts",
  "deleted-contacts",
  "contact",
  "contact-history",
  "contact-explanation",
  "questions",
  "pair-explanation",
  "review-acts",
  "training-preview",
] as const;

/** Asks again for all of it that is on screen; the rest when it is looked at next. */
export async function contactsChanged(client: QueryClient): Promise<void> {
  await Promise.all(MADE_OF_CONTACTS.map((key) => client.invalidateQueries({ queryKey: [key] })));
}
