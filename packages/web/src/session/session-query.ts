import { queryOptions } from "@tanstack/react-query";
import { kith } from "../app/kith.ts";

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => kith.session.get({ signal }),
  staleTime: 60_000,
});
