import "./row-level-security.test.ts";
