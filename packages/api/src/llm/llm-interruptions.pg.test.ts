import "./llm-interruptions.test.ts";
