import "./token-vault.test.ts";
