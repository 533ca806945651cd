import { Writable } from "node:stream";
import { KithError } from "@kith/core";
import { expect, test } from "vitest";
import { createLogger } from "./system-log.ts";

function logged(error: unknown): string {
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  createLogger("info", stream).error({ err: error }, "failed");
  return lines.join("");
}

test("a foreign error's message is not logged: it may quote a contact", () => {
  const error = Object.assign(new Error("Key (email)=(ada@example.org) already exists"), {
    code: "23505",
    detail: "ada@example.org",
  });
  const line = logged(error);
  expect(line).not.toContain("ada@example.org");
  expect(line).toContain("23505");
  expect(line).toContain("system-log.test");
});

test("an error of ours is logged with its sentence, and its cause without", () => {
  const cause = new Error("token ya29.secret is bad");
  const line = logged(new KithError("SOURCE_UNAVAILABLE", "Google did not answer.", { cause }));
  expect(line).toContain("Google did not answer.");
  expect(line).not.toContain("ya29.secret");
});
