import "./google-disconnect.test.ts";
