import { queryOptions } from "@tanstack/react-query";
import { kith } from "../app/kith.ts";

export const statsQuery = queryOptions({
  queryKey: ["stats"],
  queryFn: ({ signal }) => kith.stats.get(undefined, { signal }),
});
