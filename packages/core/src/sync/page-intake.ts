import { contactSourceEtag, isTombstone, previousResourceNames } from "../contact/person-source.ts";
import type { Person } from "../contact/person.ts";
import type { NormalizedContact } from "../normalize/normalized-contact.ts";
import { normalizeContact } from "../normalize/normalize-contact.ts";
import type { Rejection } from "./import-plan.ts";

/** A page of persons after the normalize stage: who arrived, who is gone, and what could not be taken. */
export interface PageIntake {
  readonly arrivals: readonly Arrival[];
  readonly tombstones: readonly string[];
  readonly rejections: readonly Rejection[];
}

export interface Arrival {
  readonly resourceName: string;
  readonly previousResourceNames: readonly string[];
  readonly etag: string | null;
  readonly contact: NormalizedContact;
  /** The raw Person as JSON text, value for value. */
  readonly remote: string;
}

/** Total: a person that cannot be taken becomes a rejection, and the page goes on. The last of two namesakes wins. */
export function takeIn(
  people: readonly Person[],
  options: { readonly defaultRegion?: string | undefined },
): PageIntake {
  const arrivals = new Map<string, Arrival>();
  const tombstones = new Set<string>();
  const rejections: Rejection[] = [];
  for (const person of people) {
    const resourceName: unknown = (person as Person | null)?.resourceName;
    if (typeof resourceName !== "string" || resourceName === "") {
      rejections.push(NAMELESS);
      continue;
    }
    if (isTombstone(person)) {
      arrivals.delete(resourceName);
      tombstones.add(resourceName);
      continue;
    }
    tombstones.delete(resourceName);
    arrivals.set(resourceName, {
      resourceName,
      previousResourceNames: previousResourceNames(person),
      etag: contactSourceEtag(person),
      contact: normalizeContact(
        person,
        options.defaultRegion === undefined ? {} : { defaultRegion: options.defaultRegion },
      ),
      remote: JSON.stringify(person),
    });
  }
  return { arrivals: [...arrivals.values()], tombstones: [...tombstones], rejections };
}

const NAMELESS: Rejection = {
  resourceName: null,
  stage: "normalize",
  code: "PERSON_WITHOUT_RESOURCE_NAME",
  sentence:
    "Google sent a contact without a resource name, so it could not be told from others. It was left out.",
  failed: true,
};
