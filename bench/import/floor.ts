import { PGlite } from "@electric-sql/pglite";
import { createPeopleClient } from "../../packages/api/src/google/people-client.ts";
import { startMeasuring } from "./measured.ts";

/**
 * The least that an import can be: a bare loop over connections.list with the same client, page size and fields, and one
 * insert of (id, etag, raw) a page into the same kind of database on disk. No contact is looked at.
 */
const [dataDir = "", rootUrl = "", accessToken = "", pageSize = "1000"] = process.argv.slice(2);

// The settings of Kith's own PGlite.
const pglite = await PGlite.create({
  dataDir,
  postgresqlconf: ["shared_buffers=16MB", "wal_buffers=1MB", "max_wal_size=64MB", "min_wal_size=32MB"],
});
await pglite.exec("create table if not exists raw (id text primary key, etag text, raw text)");
await pglite.exec("truncate raw");
const client = createPeopleClient({ rootUrl, now: () => new Date() });

const finish = startMeasuring();
let pageToken: string | null = null;
let contacts = 0;
do {
  const answer = await client.listConnections(
    { pageSize: Number(pageSize), pageToken, syncToken: null },
    { accessToken },
  );
  const page = answer.body as {
    connections: { resourceName: string; etag: string }[];
    nextPageToken?: string;
  };
  await pglite.query("insert into raw select * from unnest($1::text[], $2::text[], $3::text[])", [
    page.connections.map((person) => person.resourceName),
    page.connections.map((person) => person.etag),
    page.connections.map((person) => JSON.stringify(person)),
  ]);
  contacts += page.connections.length;
  pageToken = page.nextPageToken ?? null;
} while (pageToken !== null);
process.stdout.write(`${JSON.stringify(finish(contacts))}\n`);
await pglite.close();
