import type { Generated } from "kysely";
import type { Timestamp } from "./columns.ts";

export interface MatchModelTable {
  user_id: string;
  version: string;
  /** A MatchModel as JSON. */
  document: string;
  /** What training counted, as JSON. */
  report: string;
  trained_at: Timestamp;
  /** Another one with every change of the document. */
  document_id: Generated<string>;
}
