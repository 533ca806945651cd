import "./import.test.ts";
