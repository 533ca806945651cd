import "./job-queue.test.ts";
