import "./user-finder.test.ts";
