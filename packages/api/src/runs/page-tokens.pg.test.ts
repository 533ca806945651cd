import "./page-tokens.test.ts";
