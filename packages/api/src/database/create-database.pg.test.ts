import "./create-database.test.ts";
