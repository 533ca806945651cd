import "./google-routes.test.ts";
