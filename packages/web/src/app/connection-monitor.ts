type Connection = "online" | "lost";

export interface ConnectionMonitor {
  readonly current: () => Connection;
  readonly subscribe: (listener: () => void) => () => void;
  /** Says that a call got no answer; the monitor then asks on until one comes. */
  readonly reportLost: () => void;
}

interface ConnectionMonitorOptions {
  /** Resolves when the server answers. */
  readonly probe: () => Promise<unknown>;
  readonly onRestored: () => void;
  readonly probeIntervalMs?: number;
}

/**
 * Knows whether the server answers. The browser's own `navigator.onLine` is no evidence here: Kith mostly runs on the
 * same computer, which it reaches without any network.
 */
export function createConnectionMonitor(options: ConnectionMonitorOptions): ConnectionMonitor {
  const { probe, onRestored, probeIntervalMs = 2_000 } = options;
  const listeners = new Set<() => void>();
  let connection: Connection = "online";

  const become = (next: Connection) => {
    connection = next;
    for (const listener of listeners) listener();
  };

  const probeOn = async () => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, probeIntervalMs));
      try {
        await probe();
        break;
      } catch {
        // Still no answer: the next round asks again.
      }
    }
    become("online");
    onRestored();
  };

  return {
    current: () => connection,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reportLost: () => {
      if (connection === "lost") return;
      become("lost");
      void probeOn();
    },
  };
}
