import { queryOptions } from "@tanstack/react-query";
import { kith } from "../app/kith.ts";

export const tokensQuery = queryOptions({
  queryKey: ["tokens"],
  queryFn: ({ signal }) => kith.tokens.list(undefined, { signal }),
});
