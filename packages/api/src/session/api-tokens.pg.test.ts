import "./api-tokens.test.ts";
