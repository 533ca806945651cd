import "./pending-edits.test.ts";
