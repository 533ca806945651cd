import { createHash } from "node:crypto";
import { MIGRATIONS } from "../database/migrations.ts";
import { CREATE_ROLES } from "../database/roles.ts";

/** Names what is made ready in the temporary directory and holds Kith's schema: another schema has another name. */
export function schemaHash(): string {
  const schema = createHash("sha256").update(JSON.stringify([CREATE_ROLES, MIGRATIONS, process.version]));
  return schema.digest("hex").slice(0, 16);
}
