import "./answer-accuracy.test.ts";
