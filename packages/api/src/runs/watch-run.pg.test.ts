import "./watch-run.test.ts";
