import "./first-training.test.ts";
