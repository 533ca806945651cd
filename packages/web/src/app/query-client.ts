import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { KithApiError } from "@kith/sdk";
import { createConnectionMonitor } from "./connection-monitor.ts";
import { isSignedOut, isUnreachable } from "./error-sentence.ts";
import { kith } from "./kith.ts";

export const connection = createConnectionMonitor({
  probe: () => kith.session.get(),
  onRestored: () => void queryClient.invalidateQueries(),
});

function onError(error: unknown): void {
  if (isUnreachable(error)) connection.reportLost();
  if (isSignedOut(error)) void queryClient.invalidateQueries({ queryKey: ["session"] });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      // The server is mostly on this computer, whatever the browser thinks of its network.
      networkMode: "always",
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && KithApiError.isInstance(error) && error.retryable,
    },
    mutations: { networkMode: "always" },
  },
});
