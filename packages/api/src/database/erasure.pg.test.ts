import "./erasure.test.ts";
