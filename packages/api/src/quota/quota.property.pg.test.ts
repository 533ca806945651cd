import "./quota.property.test.ts";
