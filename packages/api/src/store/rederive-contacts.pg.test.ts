import "./rederive-contacts.test.ts";
