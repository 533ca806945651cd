import "./purge-ended-runs.test.ts";
