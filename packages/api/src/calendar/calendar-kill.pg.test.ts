import "./calendar-kill.test.ts";
