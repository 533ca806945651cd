import "./run-verbs.test.ts";
