import "./first-training-interruptions.test.ts";
