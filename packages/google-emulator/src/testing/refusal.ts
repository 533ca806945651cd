/** What an API call was refused with, as the real client reports it. */
export interface Refusal {
  status: number;
  message: string;
  /** Canonical status, where the answer has one. */
  code: string | undefined;
  reason: string | undefined;
  details: Record<string, unknown>[];
}

/** Waits for a call to be refused; fails when it is not. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) throw new Error("The call succeeded where a refusal was expected.");
  const response = (error as { response?: { status: number; data: { error?: ErrorBody } } }).response;
  if (response === undefined) throw error;
  const body = response.data.error;
  return {
    status: response.status,
    message: typeof body === "string" ? body : (body?.message ?? ""),
    code: body?.status,
    reason: body?.errors?.[0]?.reason,
    details: body?.details ?? [],
  };
}

interface ErrorBody {
  message?: string;
  status?: string;
  errors?: { reason?: string }[];
  details?: Record<string, unknown>[];
}
