import * as fc from "fast-check";
import type { ContactFields } from "../../contact/contact-fields.ts";
import { arbitraryContact } from "./arbitrary-contact.ts";
import type { ModelGoogle } from "./model-google.ts";

/** Something that happens in a Google account; people are named by their place. */
export type GoogleCommand =
  | { readonly kind: "create"; readonly fields: ContactFields }
  | { readonly kind: "edit"; readonly at: number; readonly fields: ContactFields }
  | { readonly kind: "delete"; readonly at: number }
  | { readonly kind: "rename"; readonly at: number; readonly tombstone: boolean; readonly back: boolean }
  | { readonly kind: "merge"; readonly at: number; readonly other: number; readonly announced: boolean }
  | { readonly kind: "touch"; readonly at: number; readonly movesEtag: boolean }
  | { readonly kind: "omit"; readonly at: readonly number[] }
  | { readonly kind: "restore" | "propagate" | "expire-sync-tokens" | "refuse-page-tokens" }
  | { readonly kind: "manner"; readonly manner: (typeof MANNERS)[number]; readonly on: boolean };

const MANNERS = ["withholdsSyncToken", "showsChangedAgain", "addsNameless"] as const;

const at = fc.nat(30);
const kind = <Kind extends string>(name: Kind) => fc.constant(name);

export const googleCommand: fc.Arbitrary<GoogleCommand> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: kind("create"), fields: arbitraryContact }) },
  { weight: 4, arbitrary: fc.record({ kind: kind("edit"), at, fields: arbitraryContact }) },
  { weight: 5, arbitrary: fc.record({ kind: kind("delete"), at }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: kind("rename"), at, tombstone: fc.boolean(), back: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind("merge"), at, other: at, announced: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("touch"), at, movesEtag: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("omit"), at: fc.array(at, { maxLength: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("restore") }) },
  { weight: 4, arbitrary: fc.record({ kind: kind("propagate") }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("expire-sync-tokens") }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("refuse-page-tokens") }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind("manner"), manner: fc.constantFrom(...MANNERS), on: fc.boolean() }),
  },
);

/** A name for nobody leaves the account as it is. */
export function carryOut(google: ModelGoogle, command: GoogleCommand): void {
  const nameAt = (place: number): string | undefined =>
    google.resourceNames[place % Math.max(1, google.resourceNames.length)];
  switch (command.kind) {
    case "create":
      google.create(command.fields);
      return;
    case "omit":
      google.omit(command.at.flatMap((place) => nameAt(place) ?? []));
      return;
    case "restore":
      google.restore();
      return;
    case "propagate":
      google.propagate();
      return;
    case "expire-sync-tokens":
      google.expireSyncTokens();
      return;
    case "refuse-page-tokens":
      google.refusePageTokens();
      return;
    case "manner":
      google[command.manner] = command.on;
      return;
    default:
      changePerson(google, command, nameAt);
  }
}

function changePerson(
  google: ModelGoogle,
  command: Extract<GoogleCommand, { at: number }>,
  nameAt: (place: number) => string | undefined,
): void {
  const name = nameAt(command.at);
  if (name === undefined) return;
  switch (command.kind) {
    case "edit":
      google.edit(name, command.fields);
      return;
    case "delete":
      google.delete(name);
      return;
    case "rename":
      google.rename(name, { tombstone: command.tombstone, back: command.back });
      return;
    case "touch":
      google.touch(name, { movesEtag: command.movesEtag });
      return;
    case "merge": {
      const other = nameAt(command.other);
      if (other !== undefined && other !== name) google.merge(name, other, { announced: command.announced });
      return;
    }
  }
}
