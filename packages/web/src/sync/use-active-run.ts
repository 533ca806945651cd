import { useInfiniteQuery } from "@tanstack/react-query";
import { isActive, isFinal } from "./run-status.ts";
import { runsQuery } from "./run-queries.ts";

/** The background run that is not over, as the server last said; null when there is none, undefined before it is known. */
export function useActiveRun() {
  const runs = useInfiniteQuery(runsQuery);
  if (runs.data === undefined) return undefined;
  return runs.data.pages.flatMap((page) => page.items).find(isActive) ?? null;
}

/** When the newest run that is over ended; null when none is, undefined before it is known. */
export function useNewestEnd(): string | null | undefined {
  const runs = useInfiniteQuery(runsQuery);
  if (runs.data === undefined) return undefined;
  const newest = runs.data.pages.flatMap((page) => page.items).find(({ status }) => isFinal(status));
  return newest?.finishedAt ?? null;
}
