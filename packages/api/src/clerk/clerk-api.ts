import type { ClerkEnvironment } from "../config/clerk-environment.ts";

export type ClerkApi = Pick<ClerkEnvironment, "apiUrl" | "secretKey">;

interface ClerkRequest {
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly signal: AbortSignal;
}

/**
 * One request to Clerk's Backend API. Not by its own library: that one has no time limit, and takes an answer for JSON
 * only when its content type has no charset.
 *
 * @throws Error without an answer of success; its text holds the status, and nothing of a person
 */
export async function askClerk(
  api: ClerkApi,
  { method = "GET", path, signal }: ClerkRequest,
): Promise<unknown> {
  const answer = await fetch(`${api.apiUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${api.secretKey ?? ""}` },
    signal,
  });
  if (!answer.ok) {
    await answer.body?.cancel();
    const hint = answer.status === 401 ? " Check CLERK_SECRET_KEY." : "";
    throw new Error(`Clerk answered HTTP ${answer.status}.${hint}`);
  }
  return await answer.json();
}
