import "./calendar-consent.test.ts";
