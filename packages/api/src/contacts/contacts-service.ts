import type { Database } from "../database/database.ts";
import type { ContactsService } from "../service/services.ts";
import { readHistory } from "./contact-history.ts";
import { listContacts } from "./list-contacts.ts";
import { readContact } from "./read-contact.ts";

export function createContactsService(database: Pick<Database, "asUser">): ContactsService {
  return {
    list: (userId, input) => database.asUser(userId, (tx) => listContacts(tx, input)),
    get: (userId, id) => database.asUser(userId, (tx) => readContact(tx, id)),
    history: (userId, id) => database.asUser(userId, (tx) => readHistory(tx, id)),
  };
}
