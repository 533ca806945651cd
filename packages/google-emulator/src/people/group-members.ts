import type { Account } from "../account/account.ts";
import type { EmulatorServices } from "../emulator-services.ts";
import { apiFailure } from "../google-failure.ts";
import { currentVersion } from "./contact-record.ts";
import type { ContactRecord } from "./contact-record.ts";
import type { ContactGroup } from "./group-book.ts";
import { groupOf, isWritableGroup } from "./group-membership.ts";
import { membershipOf } from "./membership.ts";
import type { FieldValue } from "./person.ts";

/** Adding and removing together may name this many contacts. */
const MODIFY_LIMIT = 1000;

export function membersOf(account: Account, group: ContactGroup): ContactRecord[] {
  return account.contacts
    .inOrder(false)
    .filter(({ version }) => !version.deleted && isMember(version.contact.memberships ?? [], group))
    .map(({ record }) => record);
}

/** contactGroups.members.modify: unknown contacts are reported, a contact's last group is kept. */
export function modifyGroupMembers(
  services: EmulatorServices,
  account: Account,
  call: { group: ContactGroup; body: Record<string, unknown> },
): { notFoundResourceNames?: string[]; canNotRemoveLastContactGroupResourceNames?: string[] } {
  const { group, body } = call;
  const add = namesIn(body["resourceNamesToAdd"]);
  const remove = namesIn(body["resourceNamesToRemove"]);
  if (add.length + remove.length > MODIFY_LIMIT) {
    throw apiFailure(
      "INVALID_ARGUMENT",
      `Cannot modify more than ${MODIFY_LIMIT} contact group members at once.`,
    );
  }
  if (!isWritableGroup(group)) {
    throw apiFailure("INVALID_ARGUMENT", `Members of the group "${group.resourceName}" cannot be modified.`);
  }
  const notFoundResourceNames: string[] = [];
  const canNotRemove: string[] = [];
  for (const [names, adding] of [[add, true] as const, [remove, false] as const]) {
    for (const name of names) {
      const record = account.contacts.find(name);
      if (record === undefined || currentVersion(record).deleted) {
        notFoundResourceNames.push(name);
        continue;
      }
      const memberships = currentVersion(record).contact.memberships ?? [];
      if (isMember(memberships, group) === adding) continue;
      if (!adding && memberships.length === 1) canNotRemove.push(name);
      else setMemberships(services, account, { record, memberships: changed(memberships, group, adding) });
    }
  }
  return {
    ...(notFoundResourceNames.length === 0 ? {} : { notFoundResourceNames }),
    ...(canNotRemove.length === 0 ? {} : { canNotRemoveLastContactGroupResourceNames: canNotRemove }),
  };
}

/** contactGroups.delete, with or without the contacts in it. */
export function deleteGroup(
  services: EmulatorServices,
  account: Account,
  call: { group: ContactGroup; withContacts: boolean },
): void {
  const { group, withContacts } = call;
  if (group.groupType !== "USER_CONTACT_GROUP") {
    throw apiFailure("INVALID_ARGUMENT", "System contact groups cannot be deleted.");
  }
  for (const record of membersOf(account, group)) {
    if (withContacts) account.contacts.change(record, { deleted: true }, services.behavior.propagationMs);
    else {
      const memberships = currentVersion(record).contact.memberships ?? [];
      setMemberships(services, account, { record, memberships: changed(memberships, group, false) });
    }
  }
  account.groups.change(group, { deleted: true });
}

/** A membership is part of the contact: changing it advances the contact's etag. */
function setMemberships(
  services: EmulatorServices,
  account: Account,
  call: { record: ContactRecord; memberships: FieldValue[] },
): void {
  const { memberships: _before, ...contact } = currentVersion(call.record).contact;
  const next = call.memberships.length === 0 ? contact : { ...contact, memberships: call.memberships };
  account.contacts.change(call.record, { contact: next }, services.behavior.propagationMs);
}

function changed(memberships: readonly FieldValue[], group: ContactGroup, adding: boolean): FieldValue[] {
  return adding
    ? [...memberships, membershipOf(group.resourceName)]
    : memberships.filter((membership) => groupOf(membership) !== group.resourceName);
}

function isMember(memberships: readonly FieldValue[], group: ContactGroup): boolean {
  return memberships.some((membership) => groupOf(membership) === group.resourceName);
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? [...new Set(value.map(String))] : [];
}
