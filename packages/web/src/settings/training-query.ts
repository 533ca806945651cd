import { queryOptions } from "@tanstack/react-query";
import { kith } from "../app/kith.ts";

/** Only on demand: it looks at every contact. What has changed since makes it stale, but it is not asked for again by itself. */
export const trainingPreviewQuery = queryOptions({
  queryKey: ["training-preview"],
  queryFn: ({ signal }) => kith.training.preview(undefined, { signal }),
  enabled: false,
  staleTime: Infinity,
});
