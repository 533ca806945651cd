import { createConnection, createServer, type AddressInfo, type Socket } from "node:net";

export interface CuttingProxy {
  readonly url: string;
  /** How many connections have been cut. */
  readonly cuts: () => number;
  close(): Promise<void>;
}

/** Passes on bytes, and kills the nth connection after the nth number of answered bytes; later ones live. */
export async function openCuttingProxy(
  targetPort: number,
  cutAfterBytes: readonly number[],
): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let connections = 0;
  let cuts = 0;
  const server = createServer((client) => {
    let left = cutAfterBytes[connections] ?? Infinity;
    connections += 1;
    const target = createConnection(targetPort, "127.0.0.1");
    for (const socket of [client, target]) {
      sockets.add(socket);
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        target.destroy();
      });
      socket.on("error", () => {});
    }
    client.pipe(target);
    target.on("data", (chunk) => {
      if (client.destroyed) return;
      if (chunk.length < left) {
        left -= chunk.length;
        client.write(chunk);
        return;
      }
      cuts += 1;
      // The bytes before the cut do arrive: a reset would drop them on the way.
      client.end(chunk.subarray(0, left), () => client.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cuts: () => cuts,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
