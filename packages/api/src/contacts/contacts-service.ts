import type { Database } from "../database/database.ts";
import { explainStoredContact } from "../duplicates/explain-contact.ts";
import type { ContactsService } from "../service/services.ts";
import type { UserId } from "../session/user-id.ts";
import { readMatchModel } from "../store/match-model.ts";
import { readHistory } from "./contact-history.ts";
import { listContacts } from "./list-contacts.ts";
import { listDeletedContacts } from "./list-deleted-contacts.ts";
import { readContact } from "./read-contact.ts";

export interface ContactsServiceOptions {
  readonly database: Pick<Database, "readAsUser">;
  /** Where a user's phone numbers without a country code are from. */
  readonly regionOf: (userId: UserId) => Promise<string | undefined>;
}

export function createContactsService({ database, regionOf }: ContactsServiceOptions): ContactsService {
  return {
    list: (userId, input) => database.readAsUser(userId, (tx) => listContacts(tx, input)),
    deleted: (userId, input) => database.readAsUser(userId, (tx) => listDeletedContacts(tx, input)),
    async get(userId, id) {
      const region = await regionOf(userId);
      return await database.readAsUser(userId, (tx) => readContact(tx, id, region));
    },
    history: (userId, id) => database.readAsUser(userId, (tx) => readHistory(tx, id)),
    explain: (userId, id) =>
      database.readAsUser(userId, async (tx) =>
        explainStoredContact(tx, id, { model: await readMatchModel(tx) }),
      ),
  };
}
