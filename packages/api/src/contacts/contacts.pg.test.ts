import "./contacts.test.ts";
