import "./progress.test.ts";
