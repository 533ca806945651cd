import "./rest-errors.test.ts";
