import { markersOf } from "../contact/kith-marker.ts";
import type { Rejection } from "./import-plan.ts";
import type { StoredRecord } from "./import-store.ts";
import type { Arrival } from "./page-intake.ts";

/**
 * New persons who carry the marker of a record that has a person already. Which of the two is the copy nobody can tell, so
 * both are kept, each as a record of its own, and people are told.
 */
export function copiedMarkers(
  created: readonly Arrival[],
  marked: readonly StoredRecord[],
): readonly Rejection[] {
  const live = new Set(marked.filter(({ deleted }) => !deleted).map(({ recordId }) => recordId));
  return created
    .filter(({ contact }) => markersOf(contact.fields).some((id) => live.has(id)))
    .map(({ resourceName }) => ({
      resourceName,
      stage: "normalize",
      code: "MARKER_COPIED",
      sentence:
        "Two contacts in Google carry the mark of one contact of Kith, so one may be a copy of the other. Both were kept: join them here, or remove one.",
      failed: false,
    }));
}
