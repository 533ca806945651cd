import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** Forgets what the server told, for another user may look next; but for one query. */
export function forgetAllBut(client: QueryClient, [kept]: QueryKey): void {
  client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== kept });
}
