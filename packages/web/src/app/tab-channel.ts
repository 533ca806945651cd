import type { ProgressEvent } from "@kith/sdk";
import type { RunProgress } from "../sync/run-progress.ts";

/** What the tabs of one browser tell each other; a tab never hears itself. */
export type TabMessage =
  | { readonly kind: "session-changed" }
  | { readonly kind: "runs-changed" }
  | { readonly kind: "contacts-changed" }
  | { readonly kind: "progress-wanted"; readonly runId: string }
  | { readonly kind: "progress"; readonly progress: RunProgress }
  | { readonly kind: "events"; readonly runId: string; readonly events: readonly ProgressEvent[] };

const channel = new BroadcastChannel("kith");

export function tellOtherTabs(message: TabMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel reaches its own origin only
  channel.postMessage(message);
}

/** Returns the function that ends listening. */
export function hearOtherTabs(listener: (message: TabMessage) => void): () => void {
  const onMessage = (event: MessageEvent<TabMessage>) => listener(event.data);
  channel.addEventListener("message", onMessage);
  return () => channel.removeEventListener("message", onMessage);
}
