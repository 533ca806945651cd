import type { GoogleStatus, RunView, StatsView } from "@kith/sdk";

/** The one thing that helps a person on from here: what waits for them first, then what they can do. */
export type NextStep =
  | { readonly kind: "connect" }
  | { readonly kind: "reconnect"; readonly email: string | null }
  | { readonly kind: "decide"; readonly run: RunView }
  | { readonly kind: "watch"; readonly run: RunView }
  | { readonly kind: "import" }
  | { readonly kind: "failed"; readonly runId: string }
  | { readonly kind: "review"; readonly pairs: number }
  | { readonly kind: "browse"; readonly contacts: number };

interface Situation {
  readonly google: GoogleStatus;
  readonly stats: StatsView;
  readonly activeRun: RunView | null;
}

export function nextStep({ google, stats, activeRun }: Situation): NextStep {
  if (google.status === "reconnect-needed") return { kind: "reconnect", email: google.email };
  if (activeRun?.status === "needs-confirmation") return { kind: "decide", run: activeRun };
  if (activeRun !== null) return { kind: "watch", run: activeRun };
  if (stats.lastRun?.status === "failed") return { kind: "failed", runId: stats.lastRun.runId };
  if (stats.pairsToReview > 0) return { kind: "review", pairs: stats.pairsToReview };
  if (stats.contacts > 0) return { kind: "browse", contacts: stats.contacts };
  return google.connected ? { kind: "import" } : { kind: "connect" };
}
