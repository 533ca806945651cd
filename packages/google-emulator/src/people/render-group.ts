import type { Account } from "../account/account.ts";
import { groupEtag } from "./group-book.ts";
import type { ContactGroup } from "./group-book.ts";
import { membersOf } from "./group-members.ts";
import { readInteger } from "./query-parameters.ts";

/** A contact group as delivered. Members are named only when the call asks for some. */
export function renderGroup(account: Account, group: ContactGroup, query: URLSearchParams): object {
  const members = group.deleted ? [] : membersOf(account, group);
  const shown = members.slice(0, readInteger(query, "maxMembers", 0)).map(({ resourceName }) => resourceName);
  const wantsClientData = (query.get("groupFields") ?? query.get("readGroupFields") ?? "").includes(
    "clientData",
  );
  return {
    resourceName: group.resourceName,
    etag: groupEtag(group),
    metadata: {
      ...(group.updatedAt === 0 ? {} : { updateTime: new Date(group.updatedAt).toISOString() }),
      ...(group.deleted ? { deleted: true } : {}),
    },
    groupType: group.groupType,
    name: group.name,
    formattedName: group.groupType === "SYSTEM_CONTACT_GROUP" ? systemName(group.name) : group.name,
    ...(members.length === 0 ? {} : { memberCount: members.length }),
    ...(shown.length === 0 ? {} : { memberResourceNames: shown }),
    ...(wantsClientData && group.clientData.length > 0 ? { clientData: group.clientData } : {}),
  };
}

function systemName(name: string): string {
  const words = name.replaceAll(/([A-Z])/gu, " $1").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
