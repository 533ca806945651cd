import "./duplicates.test.ts";
