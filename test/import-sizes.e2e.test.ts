import { expect, test } from "vitest";
import { createTemporaryDirectory } from "../packages/api/src/testing/temporary-directory.ts";
import { createGoogleEmulator } from "../packages/google-emulator/src/index.ts";
import type { Kith } from "../packages/sdk/src/index.ts";
import { connectGoogle } from "./support/connect-google.ts";
import { createKithHome, openKith } from "./support/kith-program.ts";
import { runImport } from "./support/run-import.ts";

/** As many as a Google account can hold. */
const CONTACTS = 25_000;
const PAGE_SIZE = 1_000;

test("an account of Google's full size is imported in the background, every contact of it once", async () => {
  const account = { email: "everyone@example.test", contacts: CONTACTS };
  await using google = await createGoogleEmulator({ accounts: [account] });
  await using directory = await createTemporaryDirectory();
  const home = await createKithHome({ dataDir: directory.path, googleRootUrl: google.url });
  await using kith = await openKith(home);
  await connectGoogle(kith, account.email);

  const run = await runImport(kith.client, { pageSize: PAGE_SIZE });
  expect(run).toMatchObject({
    step: CONTACTS / PAGE_SIZE,
    totalProcessed: CONTACTS,
    totalAvailable: CONTACTS,
    counters: { imported: CONTACTS, updated: 0, unchanged: 0, deleted: 0, failed: 0 },
  });
  const stats = await kith.client.stats.get();
  expect(stats).toMatchObject({ sourceRecords: CONTACTS, contacts: CONTACTS - run.counters.merged });

  const listed = await listContacts(kith.client);
  expect(listed.ids.size).toBe(stats.contacts);
  expect(listed.records).toBe(CONTACTS);
  expect(listed.total).toBe(stats.contacts);
});

/** Every contact, page after page. */
async function listContacts(kith: Kith) {
  const ids = new Set<string>();
  let records = 0;
  let cursor: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<Kith["contacts"]["list"]>> = await kith.contacts.list({
      limit: 500,
      cursor,
    });
    for (const { id, recordCount } of page.items) {
      ids.add(id);
      records += recordCount;
    }
    if (page.nextCursor === null) return { ids, records, total: page.total };
    cursor = page.nextCursor;
  }
}
