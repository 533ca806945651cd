import { PGlite } from "@electric-sql/pglite";
import { openDatabase } from "../../packages/api/src/database/open-database.ts";

/**
 * Makes a database ready in a process of its own: making a cluster takes 1 GB for a moment, which says nothing of an
 * import.
 */
const [kind = "", dataDir = ""] = process.argv.slice(2);
if (kind === "kith") {
  await using database = await openDatabase({ dataDir });
  process.stdout.write(`${JSON.stringify(database.kind)}\n`);
} else {
  const pglite = await PGlite.create({ dataDir });
  await pglite.close();
  process.stdout.write("{}\n");
}
