import "./choose-value.test.ts";
