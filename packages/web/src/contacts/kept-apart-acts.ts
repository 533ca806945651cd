import type { ContactExplanation } from "@kith/sdk";

type Decision = ContactExplanation["decisions"][number];

export interface KeptApartAct extends Decision {
  /** A record of the other contact; its id leads there. */
  readonly otherRecordId: string;
}

/**
 * The decisions that keep a contact apart from others, one for each act: "two people" between contacts of several entries
 * writes one between any two of them, and is one thing that was said.
 */
export function keptApartActs({
  records,
  decisions,
}: Pick<ContactExplanation, "records" | "decisions">): readonly KeptApartAct[] {
  const own = new Set(records.map(({ recordId }) => recordId));
  const acts = new Map<string, KeptApartAct>();
  for (const decision of decisions) {
    const { kind, recordA, recordB, actId, decisionId } = decision;
    if (kind !== "cannot-link" || own.has(recordA) === own.has(recordB)) continue;
    const key = actId ?? decisionId;
    if (!acts.has(key)) acts.set(key, { ...decision, otherRecordId: own.has(recordA) ? recordB : recordA });
  }
  return [...acts.values()];
}
