import { expect, test } from "vitest";
import { photoUrlOf } from "./photo-url.ts";

const OWN = { url: "https://photos.example/own", metadata: { primary: true } };

test.each<[string, unknown, string | null]>([
  ["no photos", undefined, null],
  ["an empty list", [], null],
  ["no list", { url: OWN.url }, null],
  ["malformed entries", [null, 7, "https://x.example", { url: 7 }], null],
  ["a generated letter image", [{ url: "https://photos.example/letter", default: true }], null],
  ["a photo without https", [{ url: "http://photos.example/plain" }, { url: "javascript:alert(1)" }], null],
  ["his own photo", [OWN], OWN.url],
  [
    "a generated image before his own",
    [{ url: "https://photos.example/letter", default: true }, OWN],
    OWN.url,
  ],
])("a person with %s shows %j as %s", (_, photos, url) => {
  expect(photoUrlOf({ photos })).toBe(url);
});
