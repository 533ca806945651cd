import { describe, expect, test } from "vitest";

import { normalizedUrl } from "./normalized-url.ts";

describe("addresses of one page are equal", () => {
  test.each([
    "https://www.example.org/Ada",
    "http://example.org/Ada/",
    "EXAMPLE.org/Ada",
    "//example.org:443/Ada#top",
    "https://example.org/Ada?utm_source=x&fbclid=y",
  ])("%s", (written) => {
    expect(normalizedUrl(written)).toBe("example.org/Ada");
  });

  test.each([
    ["https://de.linkedin.com/in/Ada-L/?trk=x", "linkedin.com/in/ada-l"],
    ["https://m.facebook.com/Ada", "facebook.com/ada"],
    ["https://twitter.com/Ada", "x.com/ada"],
    ["https://example.org:8080/a?id=5&utm_medium=z", "example.org:8080/a?id=5"],
    ["https://xn--mnchen-3ya.de", "münchen.de"],
    ["HTTPS://ada:pw@example.org", "example.org"],
    ["skype:ada.l?chat", "skype:ada.l?chat"],
  ])("%s is %s", (written, expected) => {
    expect(normalizedUrl(written)).toBe(expected);
  });
});

test.each(["", "ada", "http://", "https://localhost/x", "a b.org", "x".repeat(3000)])(
  "%o is no web address",
  (written) => {
    expect(normalizedUrl(written)).toBeNull();
  },
);
