import {
  contactSourceEtag,
  contactSourceUpdateTime,
  isTombstone,
  previousResourceNames,
} from "../contact/person-source.ts";
import type { Person } from "../contact/person.ts";
import { isStorableText } from "../contact/sanitized-text.ts";
import { lazily } from "../lazily.ts";
import type { MatchModel } from "../match/model/match-model.ts";
import { contentKeys } from "../match/page/record-keys.ts";
import type { NormalizedContact } from "../normalize/normalized-contact.ts";
import { normalizeContact } from "../normalize/normalize-contact.ts";
import { sumOfOne, type ContactSum } from "./contact-sum.ts";
import type { Rejection } from "./import-plan.ts";

/** A page of persons after the normalize stage: who arrived, who is gone, and what could not be taken. */
export interface PageIntake {
  readonly arrivals: readonly Arrival[];
  readonly tombstones: readonly Tombstone[];
  readonly rejections: readonly Rejection[];
  /** Persons who are there but whose contents the store refused. */
  readonly setAside: readonly Arrival[];
  /** How many times a person who is on the page was on it again. */
  readonly repetitions: number;
}

/** How a person is called, and was called before. */
export interface PersonNames {
  readonly resourceName: string;
  readonly previousResourceNames: readonly string[];
}

/** That Google has somebody no more. */
export interface Tombstone extends PersonNames {
  /** When he was removed, RFC 3339; null where Google did not say. */
  readonly updateTime: string | null;
}

export interface Arrival extends PersonNames {
  /** As Google gave him. */
  readonly person: Person;
  readonly etag: string | null;
  readonly contact: NormalizedContact;
  /** The raw Person as JSON text, value for value. */
  readonly remote: string;
  /** What his contact is as long as he has it for himself, as nearly everybody has. Made when first asked for. */
  readonly alone: () => ContactSum;
}

export interface IntakeOptions {
  readonly defaultRegion?: string | undefined;
  /** Given for a page that is read ahead and likely to be new: what the later stages ask for is made then, too. */
  readonly prepareFor?: Pick<MatchModel, "blockingRules"> | undefined;
}

/** A person as Google gave him. */
export interface PulledPerson {
  readonly person: Person;
  /** The name under which he was asked for; null for one who was listed. */
  readonly requested: string | null;
}

/** A millisecond or so of work: whoever waits for the process meanwhile does not feel it. */
const PERSONS_AT_ONCE = 16;

/**
 * Total: a person that cannot be taken becomes a rejection, and the page goes on. Of two entries under one name the last
 * wins, with the former names of both.
 *
 * @param giveWay - Lets others go first, every now and then.
 */
export async function takeIn(
  people: readonly PulledPerson[],
  { defaultRegion, prepareFor }: IntakeOptions,
  giveWay: () => Promise<void>,
): Promise<PageIntake> {
  const arrivals = new Map<string, Arrival>();
  const tombstones = new Map<string, Tombstone>();
  const rejections: Rejection[] = [];
  // Preparing takes as long again.
  const atOnce = prepareFor === undefined ? PERSONS_AT_ONCE : PERSONS_AT_ONCE / 2;
  for (const [index, { person, requested }] of people.entries()) {
    if (index % atOnce === 0) await giveWay();
    const resourceName: unknown = (person as Person | null)?.resourceName;
    if (typeof resourceName !== "string" || resourceName === "" || !isStorableText(resourceName)) {
      rejections.push(NAMELESS);
      continue;
    }
    const before = arrivals.get(resourceName) ?? tombstones.get(resourceName);
    const formerNames = [
      ...(before?.previousResourceNames ?? []),
      ...previousResourceNames(person),
      ...(requested === null ? [] : [requested]),
    ];
    const names: PersonNames = {
      resourceName,
      previousResourceNames: [...new Set(formerNames)].filter(
        (name) => name !== "" && name !== resourceName && isStorableText(name),
      ),
    };
    arrivals.delete(resourceName);
    tombstones.delete(resourceName);
    if (isTombstone(person)) {
      tombstones.set(resourceName, { ...names, updateTime: contactSourceUpdateTime(person) });
      continue;
    }
    const contact = normalizeContact(person, { defaultRegion });
    const arrival: Arrival = {
      ...names,
      person,
      etag: contactSourceEtag(person),
      contact,
      remote: JSON.stringify(person),
      alone: lazily(() => sumOfOne(person, contact.fields, defaultRegion)),
    };
    if (prepareFor !== undefined) {
      contentKeys(contact, prepareFor.blockingRules);
      arrival.alone();
    }
    arrivals.set(resourceName, arrival);
  }
  return {
    arrivals: [...arrivals.values()],
    tombstones: [...tombstones.values()],
    rejections,
    setAside: [],
    repetitions: people.length - arrivals.size - tombstones.size - rejections.length,
  };
}

const NAMELESS: Rejection = {
  resourceName: null,
  stage: "normalize",
  code: "PERSON_WITHOUT_RESOURCE_NAME",
  sentence:
    "Google sent a contact without a usable resource name, so it could not be told from others. It was left out.",
  failed: true,
};
