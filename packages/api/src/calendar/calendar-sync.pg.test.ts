import "./calendar-sync.test.ts";
