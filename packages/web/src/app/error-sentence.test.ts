import { KithApiError } from "@kith/sdk";
import { expect, test } from "vitest";
import { errorSentence, isUnreachable } from "./error-sentence.ts";

test("the server's own sentence is shown, ended as one", () => {
  expect(errorSentence(new KithApiError("NOT_FOUND", "There is no such run"))).toBe("There is no such run.");
});

test("a failure that is not Kith's shows nothing of its inside", () => {
  expect(errorSentence(new TypeError("x is not a function"))).not.toContain("function");
});

test("a server that is down is unreachable, behind a proxy too; one that refuses is not", () => {
  expect(isUnreachable(new KithApiError("NETWORK", "No answer."))).toBe(true);
  expect(isUnreachable(new KithApiError("BAD_RESPONSE", "A proxy's page.", { status: 502 }))).toBe(true);
  expect(isUnreachable(new KithApiError("FORBIDDEN", "No.", { status: 403 }))).toBe(false);
});
