import "./check-google.test.ts";
