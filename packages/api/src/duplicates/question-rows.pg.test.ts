import "./question-rows.test.ts";
