import "./llm-limits.test.ts";
