import { sourceEtag } from "./contact-etag.ts";
import type { ContactBookOptions } from "./contact-book.ts";

export interface ContactGroup {
  resourceName: string;
  name: string;
  groupType: "USER_CONTACT_GROUP" | "SYSTEM_CONTACT_GROUP";
  clientData: { key?: string; value?: string }[];
  seq: number;
  revision: number;
  updatedAt: number;
  deleted: boolean;
}

/** The labels of one account, in order of change. */
export interface GroupBook {
  find(resourceName: string): ContactGroup | undefined;
  all(): ContactGroup[];
  create(name: string, clientData: ContactGroup["clientData"]): ContactGroup;
  change(group: ContactGroup, change: Partial<Pick<ContactGroup, "name" | "clientData" | "deleted">>): void;
  readonly lastSeq: number;
}

/** System groups; only the first two accept members from clients, the last three are kept for old clients. */
const SYSTEM_GROUPS = [
  "myContacts",
  "starred",
  "all",
  "blocked",
  "chatBuddies",
  "friends",
  "family",
  "coworkers",
];

export const MY_CONTACTS = "contactGroups/myContacts";

export function createGroupBook(options: ContactBookOptions): GroupBook {
  const { accountId, clock, store } = options;
  const groups = new Map<string, ContactGroup>();
  let lastSeq = 0;

  for (const name of SYSTEM_GROUPS) {
    lastSeq += 1;
    const resourceName = `contactGroups/${name}`;
    groups.set(resourceName, {
      resourceName,
      name,
      groupType: "SYSTEM_CONTACT_GROUP",
      clientData: [],
      seq: lastSeq,
      revision: 1,
      updatedAt: 0,
      deleted: false,
    });
  }
  for (const [, value] of store.read("group", `${accountId} `)) {
    const group = value as ContactGroup;
    groups.set(group.resourceName, group);
    lastSeq = Math.max(lastSeq, group.seq);
  }

  const save = (group: ContactGroup): void => store.put("group", `${accountId} ${group.resourceName}`, group);

  return {
    find: (resourceName) => groups.get(resourceName),
    all: () => [...groups.values()].sort((a, b) => a.seq - b.seq),
    create(name, clientData) {
      lastSeq += 1;
      const group: ContactGroup = {
        resourceName: `contactGroups/${(0x1000000 + lastSeq * 0x9e3779).toString(16)}`,
        name,
        groupType: "USER_CONTACT_GROUP",
        clientData,
        seq: lastSeq,
        revision: 1,
        updatedAt: clock.now(),
        deleted: false,
      };
      groups.set(group.resourceName, group);
      save(group);
      return group;
    },
    change(group, change) {
      lastSeq += 1;
      Object.assign(group, change, { seq: lastSeq, revision: group.revision + 1, updatedAt: clock.now() });
      save(group);
    },
    get lastSeq() {
      return lastSeq;
    },
  };
}

export function groupEtag(group: ContactGroup): string {
  return sourceEtag(group.resourceName, group.revision);
}
