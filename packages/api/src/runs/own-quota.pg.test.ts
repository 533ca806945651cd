import "./own-quota.test.ts";
