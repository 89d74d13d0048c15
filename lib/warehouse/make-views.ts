import { createHash } from "node:crypto";
import { type Client, escapeLiteral } from "pg";
import { openClient } from "@/lib/connect";
import { dropViews, VIEWS_SCHEMA as SCHEMA } from "@/lib/migrate/drop-views";
import { queryOf, type View } from "./view";
import { VIEWS } from "./views";

const LOCK = 7_275_432;

function statementsOf(view: View): string[] {
  const name = `${SCHEMA}.${view.name}`;
  const about = view.columns.map(
    (column) => `COMMENT ON COLUMN ${name}.${column.name} IS ${escapeLiteral(column.about)}`,
  );
  return [
    `CREATE VIEW ${name} AS ${queryOf(view)}`,
    `COMMENT ON VIEW ${name} IS ${escapeLiteral(view.about)}`,
    ...about,
  ];
}

/**
 * Makes the views of this version, where they are not there yet. False where the role may make no schema,
 * and nobody made it one.
 */
export async function makeViews(url: string): Promise<boolean> {
  const statements = VIEWS.flatMap(statementsOf);
  const digest = createHash("sha256").update(statements.join(";")).digest("hex");
  const client = await openClient(url, { application_name: "pushlens views" });
  try {
    if (await isMade(client, digest)) return true;
    if (!(await mayMake(client))) return false;
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
    await dropViews(client);
    for (const statement of statements) await client.query(statement);
    await client.query(`COMMENT ON SCHEMA ${SCHEMA} IS ${escapeLiteral(`Pushlens ${digest}`)}`);
    await client.query("COMMIT");
    return true;
  } finally {
    await client.end();
  }
}

async function isMade(client: Client, digest: string): Promise<boolean> {
  const { rows } = await client.query<{ made: boolean }>(
    `SELECT obj_description(to_regnamespace($1), 'pg_namespace') = $2
       AND (SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace($1) AND relkind = 'v') >= $3
       AS made`,
    [SCHEMA, `Pushlens ${digest}`, VIEWS.length],
  );
  return rows[0]?.made === true;
}

async function mayMake(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT CASE WHEN to_regnamespace($1) IS NULL
         THEN has_database_privilege(current_database(), 'create')
         ELSE pg_has_role((SELECT nspowner FROM pg_namespace WHERE nspname = $1), 'usage') END AS may`,
    [SCHEMA],
  );
  return rows[0]?.may === true;
}
