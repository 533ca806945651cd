import "./interruptions.test.ts";
