import type { Database } from "../database/database.ts";
import { explainStoredContact } from "../duplicates/explain-contact.ts";
import type { ContactsService } from "../service/services.ts";
import type { UserId } from "../session/user-id.ts";
import { readMatchModel } from "../store/match-model.ts";
import { chooseValue } from "./choose-value.ts";
import { readHistory } from "./contact-history.ts";
import { listContacts } from "./list-contacts.ts";
import { listDeletedContacts } from "./list-deleted-contacts.ts";
import { readContact } from "./read-contact.ts";

export interface ContactsServiceOptions {
  readonly database: Pick<Database, "asUser" | "readAsUser">;
  /** Where a user's phone numbers without a country code are from. */
  readonly regionOf: (userId: UserId) => Promise<string | undefined>;
  readonly now: () => Date;
  readonly newId: () => string;
}

export function createContactsService(options: ContactsServiceOptions): ContactsService {
  const { database, regionOf, now, newId } = options;
  return {
    list: (userId, input) => database.readAsUser(userId, (tx) => listContacts(tx, input)),
    deleted: (userId, input) => database.readAsUser(userId, (tx) => listDeletedContacts(tx, input)),
    async get(userId, id) {
      const region = await regionOf(userId);
      return await database.readAsUser(userId, (tx) => readContact(tx, id, region));
    },
    async choose(userId, input) {
      const defaultRegion = await regionOf(userId);
      return await database.asUser(userId, (tx) =>
        chooseValue(tx, input, { userId, at: now(), newId, defaultRegion }),
      );
    },
    history: (userId, id) => database.readAsUser(userId, (tx) => readHistory(tx, id)),
    explain: (userId, id) =>
      database.readAsUser(userId, async (tx) =>
        explainStoredContact(tx, id, { model: await readMatchModel(tx) }),
      ),
  };
}
