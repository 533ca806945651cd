import "./calendar-events.test.ts";
