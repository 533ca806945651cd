/** Why a requested field cannot be taken as it is. */
export interface FieldProblem {
  /** As it was requested; null where it is about the contact as a whole. */
  readonly field: string | null;
  /** Which of the field's values, from 0; null where it is about the field. */
  readonly index: number | null;
  /** For the person: what is wrong and what to do. Repeats no value. */
  readonly sentence: string;
}
