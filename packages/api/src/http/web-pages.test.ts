import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createTemporaryDirectory } from "../testing/temporary-directory.ts";
import { createWebPages } from "./web-pages.ts";

const PUBLIC_URL = new URL("http://localhost:3001");

async function ask(url: string): Promise<{ status: number; location: string | null }> {
  await using directory = await createTemporaryDirectory();
  await writeFile(join(directory.path, "index.html"), "<!doctype html>");
  const pages = createWebPages({ webRoot: directory.path, publicUrl: PUBLIC_URL, clerk: null });
  const answer = await pages.request(url, { headers: { host: new URL(url).host } });
  return { status: answer.status, location: answer.headers.get("location") };
}

test("who comes by another loopback name is sent to the same page at the public address", async () => {
  expect(await ask("http://127.0.0.1:3001/contacts?q=a%20b")).toEqual({
    status: 302,
    location: "http://localhost:3001/contacts?q=a%20b",
  });
  expect(await ask("http://localhost:3001/contacts")).toEqual({ status: 200, location: null });
});

test.each(["//evil.example/", "///evil.example/x", "/\\evil.example", "//user@evil.example:80/"])(
  "a path that looks like another host, %s, leads nowhere else",
  async (path) => {
    const { location } = await ask(`http://127.0.0.1:3001${path}`);
    expect(new URL(location ?? "").origin).toBe(PUBLIC_URL.origin);
  },
);
