import "./quota.test.ts";
