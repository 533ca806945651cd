import "./bad-records.test.ts";
