import "./clerk-sign-in.test.ts";
