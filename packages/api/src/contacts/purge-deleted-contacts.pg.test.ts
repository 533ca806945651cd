import "./purge-deleted-contacts.test.ts";
