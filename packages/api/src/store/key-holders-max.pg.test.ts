import "./key-holders-max.test.ts";
