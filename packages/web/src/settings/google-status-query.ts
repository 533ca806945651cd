import { queryOptions } from "@tanstack/react-query";
import { kith } from "../app/kith.ts";

export const googleStatusQuery = queryOptions({
  queryKey: ["google-status"],
  queryFn: ({ signal }) => kith.google.status(undefined, { signal }),
});
