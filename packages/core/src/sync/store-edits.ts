import type { Person } from "../contact/person.ts";
import { effectiveFields, pendingPart, type RecordSides } from "../merge/record-sides.ts";
import { invariant } from "../error/invariant.ts";
import type { MatchModel } from "../match/model/match-model.ts";
import { normalizeContact } from "../normalize/normalize-contact.ts";
import { contactMoves } from "./contact-moves.ts";
import type { ImportTransaction, StoredContents, StoredRecord } from "./import-store.ts";
import { bornAnewRecord, type GoogleSide, type IncomingRecord } from "./incoming-record.ts";
import { matchArrivals } from "./match-arrivals.ts";
import { planImport, storedSources } from "./plan-import.ts";
import { sortPage } from "./sorted-page.ts";
import { readVersions } from "./stored-versions.ts";

/** What an edit in Kith makes of a record. */
export type RecordEdit =
  /** A contact born in Kith. */
  | {
      readonly kind: "born";
      readonly recordId: string;
      readonly accountId: string;
      readonly sides: RecordSides;
    }
  /** Another local side. */
  | EditOfStored<{ readonly kind: "edited"; readonly sides: RecordSides }>
  /** The person is gone, and is to be created anew. */
  | EditOfStored<{ readonly kind: "born-anew"; readonly sides: RecordSides }>
  /** There is nobody in Google to be removed. */
  | EditOfStored<{ readonly kind: "deleted" }>;

type EditOfStored<Edit> = Edit & { readonly accountId: string; readonly stored: StoredRecord };

interface StoreEditsOptions {
  readonly model: MatchModel;
  readonly defaultRegion: string | undefined;
}

/**
 * Stores edits of records and all that follows from them: keys, pairs, contacts and history, as an import does for what
 * arrives. Nobody's matching is left behind what is shown of him.
 */
export async function storeEdits(
  edits: readonly RecordEdit[],
  tx: Pick<ImportTransaction, "neighborhood" | "contents" | "apply">,
  options: StoreEditsOptions,
): Promise<void> {
  if (edits.length === 0) return;
  const edited = edits.flatMap((edit) => (edit.kind === "edited" ? [edit.stored.recordId] : []));
  const contents = edited.length === 0 ? new Map<string, StoredContents>() : await tx.contents(edited);
  const incoming = edits.flatMap((edit) => incomingOf(edit, { contents, ...options }) ?? []);
  const removed = edits.flatMap((edit) =>
    edit.kind === "deleted" ? [{ stored: edit.stored, pending: edit.stored.pending, decided: [] }] : [],
  );
  const otherRecordIds = removed.map(({ stored }) => stored.recordId);
  const matched = await matchArrivals({ incoming, otherRecordIds, options, prepared: null }, tx);
  const touched = new Set([...incoming.map(({ recordId }) => recordId), ...otherRecordIds]);
  const around = { sorted: sortPage(NOBODY, []), matched, moves: contactMoves(matched, touched) };
  const versions = await readVersions(tx, storedSources(around));
  const departed = { removed, bornAnew: [], held: [] };
  const outcome = await tx.apply(planImport({ ...around, departed, versions, rejections: [] }));
  invariant(outcome.kind === "applied", "what a person typed can be stored");
}

const NOBODY = { arrivals: [], tombstones: [], rejections: [], setAside: [], repetitions: 0 };

interface EditSurroundings extends StoreEditsOptions {
  readonly contents: ReadonlyMap<string, StoredContents>;
}

function incomingOf(edit: RecordEdit, { contents, defaultRegion }: EditSurroundings): IncomingRecord | null {
  const { accountId } = edit;
  switch (edit.kind) {
    case "deleted":
      return null;
    case "born-anew": {
      const pending = pendingPart(edit.sides);
      return bornAnewRecord(edit.stored, { pending, decided: [] }, { accountId, defaultRegion });
    }
    case "born":
      return {
        recordId: edit.recordId,
        accountId,
        stored: null,
        google: null,
        resourceName: null,
        previousResourceNames: [],
        contact: normalizeContact(effectiveFields(edit.sides), { defaultRegion }),
        pending: pendingPart(edit.sides),
        decided: [],
      };
    case "edited": {
      const { stored, sides } = edit;
      return {
        recordId: stored.recordId,
        accountId,
        stored,
        google: googleSide(stored, contents.get(stored.recordId)),
        resourceName: stored.resourceName,
        previousResourceNames: stored.previousResourceNames,
        contact: normalizeContact(effectiveFields(sides), { defaultRegion }),
        pending: pendingPart(sides),
        decided: [],
      };
    }
  }
}

/** As it is: an edit in Kith changes nothing of it. */
function googleSide(
  { etag, contentHash }: StoredRecord,
  contents: StoredContents | undefined,
): GoogleSide | null {
  const remote = contents?.remote ?? null;
  if (remote === null) return null;
  return { person: JSON.parse(remote) as Person, etag, remote, contentHash, alone: null };
}
