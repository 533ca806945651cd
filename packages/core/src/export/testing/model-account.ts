import {
  CONTACT_FIELD_NAMES,
  type ContactFieldName,
  type ContactFields,
} from "../../contact/contact-fields.ts";
import { contactSourceEtag } from "../../contact/person-source.ts";
import type { Person, PersonValue } from "../../contact/person.ts";
import { invariant } from "../../error/invariant.ts";
import { ModelGoogle } from "../../sync/testing/model-google.ts";
import type { ListPageRequest, ListPageResult, RequestedPerson } from "../../sync/people-source.ts";
import type { ChangedPerson } from "../people-writer.ts";
import { LAG_MAX, type ModelClock } from "./model-clock.ts";
import { ModelQuota } from "./model-quota.ts";

/** A field of Google that Kith does not model, on every person. */
const UNMODELLED = "coverPhotos";

/**
 * One Google account that can be written, over the model of one that is read: etags, masks, limits, times, values of
 * linked profiles, fields that Kith does not model, and a propagation time until which listings do not show a change.
 */
export class ModelAccount {
  readonly google = new ModelGoogle();
  readonly clock: ModelClock;
  readonly quota: ModelQuota;
  personsMax = Number.POSITIVE_INFINITY;
  /** How long listings lag behind at the moment. */
  lag = 0;
  /** Until when the write at hand is in flight, in milliseconds; null when none is. */
  inFlight: number | null = null;
  /** Listings and answers about many persons show so many values of a field. */
  readonly listedValuesMax: number;
  readonly #times: { readonly changes: number; readonly at: number }[] = [];
  /** When that which is done at the moment was due. */
  #lateTime: number | null = null;
  readonly #late: { readonly due: number; readonly apply: () => void }[] = [];

  constructor(clock: ModelClock, listedValuesMax: number) {
    this.clock = clock;
    this.quota = new ModelQuota(clock);
    this.listedValuesMax = listedValuesMax;
  }

  get resourceNames(): readonly string[] {
    this.#catchUp();
    return this.google.resourceNames;
  }

  /** Carries out a change and notes its time. */
  change<T>(body: (google: ModelGoogle) => T): T {
    this.#catchUp();
    const result = body(this.google);
    this.#times.push({ changes: this.google.changes, at: this.#lateTime ?? this.clock.time });
    return result;
  }

  /** Something that Google does by itself after a while. */
  later(afterMs: number, apply: () => void): void {
    this.#late.push({ due: this.clock.time + afterMs, apply });
  }

  /** The contact's own fields, whoever else's values are shown with them. */
  ownFields(resourceName: string): ContactFields {
    return ownFields(this.google.person(resourceName) ?? {});
  }

  /** The person as people.get gives him; null when Google does not have him. */
  get(resourceName: string): Person | null {
    this.#catchUp();
    const person = this.google.person(resourceName);
    return person === null ? null : this.#dated(person);
  }

  getPeople(resourceNames: readonly string[]): readonly RequestedPerson[] {
    return resourceNames.map((requested) => {
      const person = this.get(requested);
      return { requested, person: person === null ? null : this.#shortened(person) };
    });
  }

  async listPage(request: ListPageRequest): Promise<ListPageResult> {
    this.#catchUp();
    const shown = this.#times.findLast(({ at }) => at + this.lag <= this.clock.time);
    const must = this.#times.findLast(({ at }) => at + LAG_MAX <= this.clock.time);
    this.google.propagate(Math.max(shown?.changes ?? 0, must?.changes ?? 0));
    const page = await this.google.listPage(request);
    if (page.kind !== "page") return page;
    return { ...page, people: page.people.map((person) => this.#shortened(this.#dated(person))) };
  }

  isFull(more: number): boolean {
    return this.resourceNames.length + more > this.personsMax;
  }

  create(fields: ContactFields): Person {
    expectWritable(Object.keys(fields), fields);
    const memberships = fields.memberships ?? [
      { contactGroupMembership: { contactGroupResourceName: "contactGroups/myContacts" } },
    ];
    const whole = {
      ...spelledByGoogle(fields),
      memberships,
      [UNMODELLED]: [{ url: `cover-${this.google.changes}` }],
    };
    const name = this.change((google) => google.create(whole));
    return this.get(name) ?? {};
  }

  /** Replaces the fields of the mask; a stale etag changes nothing. */
  update(
    mask: readonly ContactFieldName[],
    { resourceName, etag, fields }: ChangedPerson,
  ): Person | "stale" | "not-found" {
    expectWritable(mask, fields);
    const person = this.get(resourceName);
    if (person === null || person.resourceName !== resourceName) return "not-found";
    if (contactSourceEtag(person) !== etag) return "stale";
    const stored = storedFields(this.google.person(resourceName) ?? {});
    const replaced: Record<string, unknown> = { ...stored };
    for (const field of mask) {
      const foreign = (stored[field] ?? []).filter((value) => !isOwn(value));
      const values = [...(spelledByGoogle(fields)[field] ?? []), ...foreign];
      if (values.length === 0) delete replaced[field];
      else replaced[field] = values;
    }
    this.change((google) => google.edit(resourceName, replaced as ContactFields));
    return this.get(resourceName) ?? {};
  }

  delete(resourceName: string): "done" | "not-found" {
    const person = this.get(resourceName);
    if (person === null || person.resourceName !== resourceName) return "not-found";
    this.change((google) => google.delete(resourceName));
    return "done";
  }

  unmodelled(resourceName: string): unknown {
    return this.google.person(resourceName)?.[UNMODELLED];
  }

  /** The stored fields as they are, for somebody who edits in Google's own pages. */
  storedFields(resourceName: string): ContactFields {
    return storedFields(this.google.person(resourceName) ?? {});
  }

  #catchUp(): void {
    const due = this.#late.filter(({ due }) => due <= this.clock.time).sort((a, b) => a.due - b.due);
    for (const late of due) this.#late.splice(this.#late.indexOf(late), 1);
    for (const { due: time, apply } of due) {
      this.#lateTime = time;
      apply();
      this.#lateTime = null;
    }
  }

  /** The model numbers its versions; here they have times. */
  #dated(person: Person): Person {
    const version = Number(contactSourceEtag(person)?.slice(1) ?? 0);
    const time = this.#times.find(({ changes }) => changes >= version)?.at ?? this.clock.time;
    const updateTime = new Date(time).toISOString();
    const sources = (person.metadata?.sources ?? []).map((source) => ({ ...source, updateTime }));
    return { ...person, metadata: { ...person.metadata, sources } };
  }

  /** Kith asks for the contact's own values, so they alone count; whoever else's come along does not take their place. */
  #shortened(person: Person): Person {
    const stored = storedFields(person);
    const short = CONTACT_FIELD_NAMES.flatMap((field) => {
      const own = (stored[field] ?? []).filter(isOwn);
      const hidden = new Set(own.slice(this.listedValuesMax));
      return hidden.size === 0
        ? []
        : [[field, stored[field]?.filter((value) => !hidden.has(value))] as const];
    });
    return short.length === 0 ? person : { ...person, ...Object.fromEntries(short) };
  }
}

/** The wire's person without what identifies him. */
function storedFields(person: Person): ContactFields {
  const { resourceName: _, etag: __, metadata: ___, ...fields } = person;
  return fields;
}

function ownFields(person: Person): ContactFields {
  const fields: { [Name in ContactFieldName]?: readonly PersonValue[] } = {};
  const stored = storedFields(person);
  for (const field of CONTACT_FIELD_NAMES) {
    const values = (stored[field] ?? []).filter(isOwn);
    if (values.length > 0) fields[field] = values;
  }
  return fields;
}

function isOwn({ metadata }: PersonValue): boolean {
  return (metadata?.source?.type ?? "CONTACT") === "CONTACT";
}

/** Google trims names. */
function spelledByGoogle(fields: ContactFields): ContactFields {
  if (fields.names === undefined) return fields;
  const names = fields.names.map((name) => ({ ...name, givenName: String(name["givenName"]).trim() }));
  return { ...fields, names };
}

/** Kith sends what it models, and the contact's own values only. */
function expectWritable(mask: readonly string[], fields: ContactFields): void {
  const known: readonly string[] = CONTACT_FIELD_NAMES;
  const unknown = [...mask, ...Object.keys(fields)].filter((field) => !known.includes(field));
  invariant(unknown.length === 0, "fields that Kith does not model are never sent");
  invariant(!JSON.stringify(fields).includes("profile"), "only the contact's own values go back");
}
