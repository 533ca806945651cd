/** The six stages of every step, in their order. The same words name events, log fields and the dashboard's columns. */
export const STAGES = ["pull", "normalize", "match", "plan", "apply", "checkpoint"] as const;

export type Stage = (typeof STAGES)[number];
