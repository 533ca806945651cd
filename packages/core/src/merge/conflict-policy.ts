/**
 * Who is right where both sides changed the same to something different: the later of the two, always Google, always
 * Kith, or a person, before whose answer neither side is overwritten.
 */
export const CONFLICT_POLICIES = ["newest", "google", "kith", "ask"] as const;

export type ConflictPolicy = (typeof CONFLICT_POLICIES)[number];
