import "./training.test.ts";
