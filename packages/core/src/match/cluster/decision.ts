/**
 * A standing must-link or cannot-link between two source records, from the append-only log. Only persons, the LLM and
 * identity links write it; joins by rule or model are derived and never appear here.
 */
export interface Decision {
  readonly kind: "must-link" | "cannot-link";
  readonly recordA: string;
  readonly recordB: string;
  /** A person's word beats the LLM's and an identity link's; a cannot-link beats a must-link of the same rank. */
  readonly by: "person" | "llm" | "identity";
}
