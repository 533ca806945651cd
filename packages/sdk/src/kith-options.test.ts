import { afterEach, expect, test, vi } from "vitest";
import { parseBaseUrl } from "./kith-options.ts";

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["http://localhost:3001", "http://localhost:3001"],
  ["https://kith.example/", "https://kith.example"],
  ["https://example.com/kith/", "https://example.com/kith"],
])("%s is an address", (url, expected) => {
  expect(parseBaseUrl(url)).toBe(expected);
});

test.each(["", "/", "localhost:3001", "ftp://kith.example", "kith"])(
  "%j is no address outside a browser",
  (url) => {
    expect(() => parseBaseUrl(url)).toThrow("url must be the http or https address of a Kith");
  },
);

test.each([
  "https://ada:secret@kith.example",
  "https://kith.example/?token=secret",
  "https://kith.example/#secret",
])("%j is refused without being quoted", (url) => {
  expect(() => parseBaseUrl(url)).toThrow(/^url must be an address alone(?!.*secret@|.*=secret)/);
});

test("a page may say its own host by a path", () => {
  vi.stubGlobal("document", {});
  expect(["", "/", "/kith/"].map(parseBaseUrl)).toEqual(["", "", "/kith"]);
});
