import { arrivedRecord, departedRecord } from "./arrived-record.ts";
import { confirmedRecord, overtakenRecord } from "./confirmed-record.ts";
import { guardReasons } from "./export-guard.ts";
import { outgoingFields } from "./outgoing-fields.ts";
import { pendingIntent } from "./pending-intent.ts";
import { planNextCall } from "./plan-next-call.ts";
import { settleWrite } from "./settle-write.ts";

/**
 * The decisions of an export, each a pure function. They are handed to the steps, so that a test can put a wrong one in
 * their place and see that the simulation notices.
 */
export const EXPORT_RULES = {
  arrivedRecord,
  confirmedRecord,
  departedRecord,
  guardReasons,
  outgoingFields,
  overtakenRecord,
  pendingIntent,
  planNextCall,
  settleWrite,
};

export type ExportRules = typeof EXPORT_RULES;
