import { Client, escapeIdentifier } from "pg";
import { toStoreFailure } from "./store-failure.ts";
import { outsideTransaction } from "./transaction-scope.ts";

const RECONNECT_DELAY_MS = 1_000;

type Listener = (payload: string) => void;

export interface PostgresListener extends AsyncDisposable {
  listen(channel: string, listener: Listener): Promise<AsyncDisposable>;
}

/**
 * One connection of its own for all LISTENs, made at the first one: a pooled connection is given to somebody else
 * between two queries. When it breaks it is made again; what was notified in between is lost, as `Database.listen` says.
 */
export function openPostgresListener(databaseUrl: string): PostgresListener {
  const listeners = new Map<string, Set<Listener>>();
  let connecting: Promise<Client> | null = null;
  let retry: NodeJS.Timeout | null = null;
  let closed = false;

  const connect = async (): Promise<Client> => {
    const client = new Client({
      connectionString: databaseUrl,
      application_name: "kith-listen",
      keepAlive: true,
    });
    client.on("notification", ({ channel, payload }) => {
      const found = [...(listeners.get(channel) ?? [])];
      outsideTransaction(() => found.forEach((listener) => listener(payload ?? "")));
    });
    client.on("error", () => undefined);
    try {
      await client.connect();
      for (const channel of listeners.keys()) await client.query(`listen ${escapeIdentifier(channel)}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.on("end", reconnect);
    return client;
  };
  const connected = (): Promise<Client> => (connecting ??= connect());
  const reconnect = (): void => {
    connecting = null;
    if (closed || listeners.size === 0) return;
    retry ??= setTimeout(() => {
      retry = null;
      connected().catch(reconnect);
    }, RECONNECT_DELAY_MS);
  };

  return {
    listen: async (channel, listener) => {
      const known = listeners.get(channel);
      if (known === undefined) listeners.set(channel, new Set([listener]));
      else known.add(listener);
      try {
        await (await connected()).query(`listen ${escapeIdentifier(channel)}`);
      } catch (error) {
        forget(listeners, channel, listener);
        connecting = null;
        throw toStoreFailure(error);
      }
      return {
        [Symbol.asyncDispose]: async () => {
          if (!forget(listeners, channel, listener) || connecting === null || closed) return;
          // A broken connection listens to nothing any more, which is what was asked for.
          await connecting
            .then((client) => client.query(`unlisten ${escapeIdentifier(channel)}`))
            .catch(() => undefined);
        },
      };
    },
    [Symbol.asyncDispose]: async () => {
      closed = true;
      if (retry !== null) clearTimeout(retry);
      await connecting?.then((client) => client.end()).catch(() => undefined);
    },
  };
}

/** Tells whether it was the channel's last listener. */
function forget(listeners: Map<string, Set<Listener>>, channel: string, listener: Listener): boolean {
  const known = listeners.get(channel);
  known?.delete(listener);
  if (known?.size !== 0) return false;
  listeners.delete(channel);
  return true;
}
