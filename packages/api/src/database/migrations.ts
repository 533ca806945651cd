import type { Migration } from "./migration.ts";
import { rowLevelSecurity } from "./migrations/0001-row-level-security.ts";
import { users } from "./migrations/0002-users.ts";
import { contacts } from "./migrations/0003-contacts.ts";
import { runs } from "./migrations/0004-runs.ts";
import { quota } from "./migrations/0005-quota.ts";
import { erasure } from "./migrations/0006-erasure.ts";
import { confirmedDeletions } from "./migrations/0007-confirmed-deletions.ts";
import { contactPurge } from "./migrations/0008-contact-purge.ts";
import { recordKeys } from "./migrations/0009-record-keys.ts";
import { review } from "./migrations/0010-review.ts";
import { llm } from "./migrations/0011-llm.ts";
import { reviewErasure } from "./migrations/0012-review-erasure.ts";
import { runOrder } from "./migrations/0013-run-order.ts";
import { matchModel } from "./migrations/0014-match-model.ts";
import { keysVersion } from "./migrations/0015-keys-version.ts";
import { firstTraining } from "./migrations/0016-first-training.ts";
import { calendar } from "./migrations/0017-calendar.ts";
import { signIn } from "./migrations/0018-sign-in.ts";
import { twoWay } from "./migrations/0019-two-way.ts";
import { writtenRecords } from "./migrations/0025-written-records.ts";
import { chosenFields } from "./migrations/0026-chosen-fields.ts";

/** Every migration, in order. Forward only: one that has been released is never changed, the next one mends it. */
export const MIGRATIONS: readonly Migration[] = [
  rowLevelSecurity,
  users,
  contacts,
  runs,
  quota,
  erasure,
  confirmedDeletions,
  contactPurge,
  recordKeys,
  review,
  llm,
  reviewErasure,
  runOrder,
  matchModel,
  keysVersion,
  firstTraining,
  calendar,
  signIn,
  twoWay,
  writtenRecords,
  chosenFields,
];
