import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { kith } from "../app/kith.ts";

/** @param week "2027-W01", or "current" */
export function weekQuery(week: string) {
  return queryOptions({
    queryKey: ["calendar", week],
    queryFn: ({ signal }) => kith.calendar.events({ week }, { signal }),
    placeholderData: keepPreviousData,
  });
}
