import "./review-and-sync.test.ts";
