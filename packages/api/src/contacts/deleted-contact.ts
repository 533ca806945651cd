const DAY_MS = 24 * 60 * 60 * 1000;

/** A deleted contact can come back for so long; then it is removed for good. */
const DELETED_KEPT_DAYS = 30;

/** When a contact that was deleted then is removed for good. */
export function keptUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + DELETED_KEPT_DAYS * DAY_MS);
}

/** Whatever was deleted before is due. */
export function deletedBefore(now: Date): Date {
  return new Date(now.getTime() - DELETED_KEPT_DAYS * DAY_MS);
}
