import { expect, test } from "vitest";
import { createGoogleEndpoints } from "./google-endpoints.ts";

test("without a root the endpoints are Google's own", () => {
  const hosts = Object.values(createGoogleEndpoints(null)).map((url) => new URL(url).host);
  expect(hosts).toEqual([
    "accounts.google.com",
    "oauth2.googleapis.com",
    "oauth2.googleapis.com",
    "openidconnect.googleapis.com",
    "people.googleapis.com",
    "www.googleapis.com",
  ]);
});

test.each(["http://localhost:9000", "http://localhost:9000/", "http://localhost:9000//"])(
  "under the root %s every endpoint has the path it has at Google",
  (root) => {
    expect(createGoogleEndpoints(root)).toEqual({
      authorizationUrl: "http://localhost:9000/o/oauth2/v2/auth",
      tokenUrl: "http://localhost:9000/token",
      revokeUrl: "http://localhost:9000/revoke",
      userinfoUrl: "http://localhost:9000/v1/userinfo",
      peopleRootUrl: "http://localhost:9000/",
      calendarRootUrl: "http://localhost:9000/",
    });
  },
);

test("a root may have a path of its own", () => {
  expect(createGoogleEndpoints("http://proxy/google").tokenUrl).toBe("http://proxy/google/token");
});
