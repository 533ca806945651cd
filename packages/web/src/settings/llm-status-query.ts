import { queryOptions } from "@tanstack/react-query";
import { kith } from "../app/kith.ts";

export const llmStatusQuery = queryOptions({
  queryKey: ["llm-status"],
  queryFn: ({ signal }) => kith.settings.llm(undefined, { signal }),
});
