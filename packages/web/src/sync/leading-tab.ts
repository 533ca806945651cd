/**
 * Runs `lead` in one tab of this browser at a time: browsers open only six connections to a host over HTTP/1.1, and an
 * event stream holds one for good. When the leading tab closes, the next one takes over. Where the page is not a secure
 * context there are no locks, and every tab leads for itself.
 */
export async function leadAmongTabs(
  name: string,
  signal: AbortSignal,
  lead: () => Promise<void>,
): Promise<void> {
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) return lead();
  try {
    await locks.request(name, { signal }, lead);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
