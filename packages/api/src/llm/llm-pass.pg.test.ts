import "./llm-pass.test.ts";
