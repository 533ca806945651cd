import { expect, test } from "vitest";
import { createTemporaryDirectory } from "../packages/api/src/testing/temporary-directory.ts";
import { createGoogleEmulator } from "../packages/google-emulator/src/index.ts";
import { createKith } from "../packages/sdk/src/index.ts";
import { connectGoogle } from "./support/connect-google.ts";
import { createKithHome, LISTENING, openKith } from "./support/kith-program.ts";
import { startProgram } from "./support/program.ts";
import { followRun } from "./support/run-import.ts";

const CONTACTS = 5_000;

/** A little less than one file of PostgreSQL's log of writes: the one that is there can be filled, no other be made. */
const FILE_BLOCKS_MAX = 32_000;

test("when the disk is full in the middle of an import Kith ends and says why, and with room again it goes on", async () => {
  const email = "ada@example.test";
  await using google = await createGoogleEmulator({ accounts: [{ email, contacts: CONTACTS }] });
  await using directory = await createTemporaryDirectory();
  const home = await createKithHome({ dataDir: directory.path, googleRootUrl: google.url });
  const { url, variables } = home;
  const script = "packages/api/src/main.ts";
  const cramped = startProgram({ script, variables, fileBlocksMax: FILE_BLOCKS_MAX });
  await cramped.untilSaid(LISTENING);
  const token = await home.token();
  await connectGoogle({ url, token }, email);
  const { runId } = await createKith({ url, token }).sync.start({ direction: "import", pageSize: 500 });
  expect(await cramped.exited).toEqual({ code: 1, signal: null });
  expect(cramped.stderr()).toContain(
    "The embedded database broke down, as it does when the disk is full. See that there is room, and start Kith again: everything that was committed is still there.",
  );
  const fatal = cramped.stdout().match(/.*"the embedded database broke down".*/)?.[0] ?? "{}";
  expect(JSON.parse(fatal)).toMatchObject({ level: 60, err: { code: "STORE_UNAVAILABLE" } });

  const roomy = await openKith(home);
  const events = await followRun(roomy.client, runId);
  expect(events.at(-1)).toMatchObject({ kind: "run-status", status: "completed", totals: { failed: 0 } });
  expect(await roomy.client.stats.get()).toMatchObject({ sourceRecords: CONTACTS });
});
