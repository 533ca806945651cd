import { GoogleFailure } from "../google-failure.ts";
import type { EmulatorServices } from "../emulator-services.ts";
import { currentVersion } from "../people/contact-record.ts";
import type { ContactRecord } from "../people/contact-record.ts";
import { membershipOf } from "../people/membership.ts";
import { mergeFieldValues } from "../people/merge-field-values.ts";
import { parsePersonInput } from "../people/parse-person-input.ts";
import { fullPersonView } from "../people/person-view.ts";
import type { FieldValues, Person, PersonInput } from "../people/person.ts";
import { renderPerson } from "../people/render-person.ts";
import { MY_CONTACTS } from "../people/group-book.ts";
import type { Account } from "./account.ts";
import type { EmulatedAccount } from "./emulated-account.ts";

const AUTH = "https://www.googleapis.com/auth/";
const DEFAULT_SCOPES = [
  "openid",
  `${AUTH}userinfo.email`,
  `${AUTH}userinfo.profile`,
  `${AUTH}contacts`,
  `${AUTH}calendar`,
];

/** The inside of an account, as tests and the control endpoint use it. */
export function createEmulatedAccount(services: EmulatorServices, account: Account): EmulatedAccount {
  const { contacts } = account;
  const view = fullPersonView();

  const live = (resourceName: string): ContactRecord => {
    const record = contacts.find(resourceName);
    if (record === undefined || currentVersion(record).deleted) {
      throw new Error(`The account has no contact ${resourceName}. Take a name from people().`);
    }
    return record;
  };
  const shown = (record: ContactRecord): Person => renderPerson(record, currentVersion(record), view);
  /** Whatever was done is with the operating system before the caller goes on. */
  const kept = <T>(result: T): T => {
    services.store.flush();
    return result;
  };
  const all = (): ContactRecord[] =>
    contacts.inOrder(false).flatMap(({ record, version }) => (version.deleted ? [] : [record]));

  return {
    email: account.email,
    sub: account.sub,
    name: account.name,
    get truth() {
      return new Map(all().map(({ resourceName, entity }) => [resourceName, entity]));
    },
    get pairs() {
      return account.pairs;
    },
    get contactCount() {
      return contacts.size;
    },
    people: () => all().map(shown),
    person(resourceName) {
      const record = contacts.find(resourceName);
      return record === undefined || currentVersion(record).deleted ? undefined : shown(record);
    },
    createPerson(person, options = {}) {
      const contact = withMembership(readInput(person));
      return kept(shown(contacts.create({ contact, ...options })));
    },
    updatePerson(resourceName, patch) {
      const record = live(resourceName);
      const contact: FieldValues = { ...currentVersion(record).contact };
      const values = readInput(patch);
      for (const field of Object.keys(patch) as (keyof FieldValues)[]) {
        const replaced = values[field];
        if (replaced === undefined) delete contact[field];
        else contact[field] = replaced;
      }
      contacts.change(record, { contact });
      return kept(shown(record));
    },
    deletePerson(resourceName) {
      contacts.change(live(resourceName), { deleted: true });
      kept(undefined);
    },
    restorePerson(resourceName) {
      const record = contacts.find(resourceName);
      if (record === undefined) throw new Error(`The account never had a contact ${resourceName}.`);
      contacts.change(record, { deleted: false });
      return kept(shown(record));
    },
    mergePeople(resourceNames, { announce = true } = {}) {
      const records = [...new Set(resourceNames.map(live))];
      const [first, ...others] = records;
      if (first === undefined || others.length === 0) throw new Error("A merge takes at least two contacts.");
      const contact = mergeFieldValues(records.map((record) => currentVersion(record).contact));
      for (const record of records) contacts.change(record, { deleted: true });
      const previous = announce
        ? { previousResourceNames: records.map((record) => record.resourceName) }
        : {};
      return kept(shown(contacts.create({ contact, entity: first.entity, ...previous })));
    },
    linkProfile(resourceName, profile) {
      const record = live(resourceName);
      const id = `2${record.sourceId.replaceAll(/\D/gu, "").padEnd(20, "7").slice(0, 20)}`;
      contacts.change(record, { profile: { id, values: readInput(profile) } });
      contacts.rename(record);
      return kept(shown(record));
    },
    unlinkProfile(resourceName) {
      const record = live(resourceName);
      contacts.change(record, { unlinkProfile: true });
      contacts.rename(record);
      return kept(shown(record));
    },
    renamePerson(resourceName, { to } = {}) {
      const record = live(resourceName);
      contacts.rename(record, to);
      return kept(shown(record));
    },
    touchPerson(resourceName) {
      contacts.change(live(resourceName), { touchOnly: true });
      kept(undefined);
    },
    hideFromLists(resourceName, hidden = true) {
      contacts.setHidden(live(resourceName), hidden);
      kept(undefined);
    },
    createOtherContact(person) {
      return kept(account.otherContacts.create(readInput(person)).resourceName);
    },
    createGroup(name) {
      return kept(account.groups.create(name, []).resourceName);
    },
    issueTokens({
      scopes = DEFAULT_SCOPES,
      clientId = services.behavior.clientId ?? "emulator-client",
    } = {}) {
      const { accessToken, refreshToken, expiresAt } = services.grants.issue({
        sub: account.sub,
        clientId,
        scopes,
        offline: true,
      });
      return kept({ accessToken, refreshToken: refreshToken ?? "", expiresAt });
    },
    revokeAllGrants() {
      services.grants.revokeAll(account.sub);
      kept(undefined);
    },
    expireSyncTokens() {
      account.expireSyncTokens();
      kept(undefined);
    },
    expirePageTokens() {
      account.expirePageTokens();
      kept(undefined);
    },
    createCalendar(summary) {
      return kept(account.calendar.addCalendar(summary).id);
    },
    putEvent(event, calendarId = account.email) {
      return kept(account.calendar.put(calendarId, { status: "confirmed", ...event }).event.id);
    },
    deleteEvent(eventId, calendarId = account.email) {
      const stored = account.calendar.find(calendarId, eventId);
      if (stored === undefined) throw new Error(`The calendar has no event ${eventId}.`);
      account.calendar.put(calendarId, { ...stored.event, status: "cancelled" });
      kept(undefined);
    },
  };
}

/** A wrong field is the caller's mistake here, not an answer of Google's. */
function readInput(person: PersonInput): FieldValues {
  try {
    return parsePersonInput(person, "person");
  } catch (error) {
    if (error instanceof GoogleFailure) throw new Error(error.message, { cause: error });
    throw error;
  }
}

function withMembership(contact: FieldValues): FieldValues {
  return contact.memberships === undefined
    ? { ...contact, memberships: [membershipOf(MY_CONTACTS)] }
    : contact;
}
