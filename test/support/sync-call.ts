export interface SyncAnswer {
  readonly runId: string;
  readonly imported: number;
  readonly nextPageToken: string | null;
  readonly totalProcessed: number;
  readonly message: string;
}

/** One call of the batch API, as any HTTP client makes it. Rejects when the connection breaks or Kith refuses. */
export async function callSync(
  kith: { readonly url: string; readonly token: string },
  body: { readonly pageToken: string | null; readonly pageSize: number },
): Promise<SyncAnswer> {
  const response = await fetch(`${kith.url}/api/google/contacts/sync`, {
    method: "POST",
    headers: { authorization: `Bearer ${kith.token}`, "content-type": "application/json" },
    body: JSON.stringify({ direction: "import", ...body }),
  });
  if (!response.ok) throw new Error(`Kith answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as SyncAnswer;
}
