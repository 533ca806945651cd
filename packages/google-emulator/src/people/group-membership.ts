import type { Account } from "../account/account.ts";
import type { EmulatorServices } from "../emulator-services.ts";
import { apiFailure, notFound } from "../google-failure.ts";
import type { ContactGroup } from "./group-book.ts";
import type { FieldValue } from "./person.ts";

/** System groups that accept members. */
const WRITABLE_SYSTEM_GROUPS = new Set(["contactGroups/myContacts", "contactGroups/starred"]);

export function isWritableGroup(group: ContactGroup): boolean {
  return group.groupType === "USER_CONTACT_GROUP" || WRITABLE_SYSTEM_GROUPS.has(group.resourceName);
}

/** A group that is there and ready; throws 404 otherwise. */
export function findGroup(services: EmulatorServices, account: Account, resourceName: string): ContactGroup {
  const group = account.groups.find(resourceName);
  if (group === undefined || group.deleted) throw notFound();
  const isNew = group.revision === 1 && group.groupType === "USER_CONTACT_GROUP";
  if (isNew && services.clock.now() < group.updatedAt + services.behavior.groupReadyMs) throw notFound();
  return group;
}

/** Checks that a contact may be in these groups. */
export function checkMemberships(
  services: EmulatorServices,
  account: Account,
  memberships: readonly FieldValue[],
): void {
  for (const membership of memberships) {
    const resourceName = groupOf(membership);
    if (resourceName === undefined) {
      throw apiFailure("INVALID_ARGUMENT", "Request contains an invalid contact group membership.");
    }
    const group = findGroup(services, account, resourceName);
    if (!isWritableGroup(group)) {
      throw apiFailure("INVALID_ARGUMENT", `Contacts cannot be added to the group "${resourceName}".`);
    }
  }
}

/** Resource name of the group a membership is in. */
export function groupOf(membership: FieldValue): string | undefined {
  const group = membership["contactGroupMembership"];
  if (typeof group !== "object" || group === null) return undefined;
  if ("contactGroupResourceName" in group && typeof group.contactGroupResourceName === "string") {
    return group.contactGroupResourceName;
  }
  if ("contactGroupId" in group && typeof group.contactGroupId === "string") {
    return `contactGroups/${group.contactGroupId}`;
  }
  return undefined;
}
