import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { forgetAllBut } from "./forget-all-but.ts";

test("nothing of what one user saw is left for the next, but who is signed in", () => {
  const client = new QueryClient();
  for (const key of [["session"], ["contacts", "ada"], ["run-progress", "1"], ["stats"]]) {
    client.setQueryData(key, "seen");
  }
  forgetAllBut(client, ["session"]);
  expect(client.getQueryCache().getAll()).toHaveLength(1);
  expect(client.getQueryData(["session"])).toBe("seen");
});
