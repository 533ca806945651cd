import { queryOptions } from "@tanstack/react-query";
import { kith } from "../app/kith.ts";

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: ({ signal }) => kith.settings.get(undefined, { signal }),
});
