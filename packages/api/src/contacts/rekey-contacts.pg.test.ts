import "./rekey-contacts.test.ts";
