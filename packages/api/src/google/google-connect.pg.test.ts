import "./google-connect.test.ts";
