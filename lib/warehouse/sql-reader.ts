import { randomBytes } from "node:crypto";
import { type Client, escapeIdentifier, escapeLiteral } from "pg";
import { VIEWS_SCHEMA } from "@/lib/migrate/drop-views";
import { scramVerifier } from "./scram-verifier";

/** The role's name where none is asked for: that of the schema, so that it finds the views without it. */
export const READER = VIEWS_SCHEMA;

/** Written beside the role, so that no other's password is ever changed. */
const MARK = "Reads Pushlens by SQL";

/** How a role reads: who it is, and with what it connects. The password is shown once. */
export type SqlReader = {
  readonly role: string;
  readonly password: string;
  readonly statements: readonly string[];
};

/**
 * The statements that make a role which can read the views and nothing else, a minute at most and on five
 * connections: what it asks must not be felt by what is received. `owner` is whose the views are.
 */
export function sqlReader(
  role: string,
  { database, owner, exists }: { database: string; owner: string; exists: boolean },
): SqlReader {
  const password = randomBytes(24).toString("base64url");
  const name = escapeIdentifier(role);
  const login = `LOGIN CONNECTION LIMIT 5 PASSWORD ${escapeLiteral(scramVerifier(password))}`;
  const settings = [
    ["default_transaction_read_only", "on"],
    ["statement_timeout", "60s"],
    ["idle_in_transaction_session_timeout", "60s"],
    ["search_path", VIEWS_SCHEMA],
  ] as const;
  const statements = [
    `${exists ? "ALTER" : "CREATE"} ROLE ${name} ${login}`,
    `COMMENT ON ROLE ${name} IS ${escapeLiteral(MARK)}`,
    ...settings.map(([key, value]) => `ALTER ROLE ${name} SET ${key} = ${escapeLiteral(value)}`),
    `GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO ${name}`,
    `GRANT USAGE ON SCHEMA ${VIEWS_SCHEMA} TO ${name}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA ${VIEWS_SCHEMA} TO ${name}`,
    `ALTER DEFAULT PRIVILEGES FOR ROLE ${escapeIdentifier(owner)} IN SCHEMA ${VIEWS_SCHEMA} GRANT SELECT ON TABLES TO ${name}`,
  ];
  return { role, password, statements };
}

type Found = { database: string; owner: string | null; mark: string | null; exists: boolean };

/** Looks how the database has the role. Throws where the name is another's, or there are no views. */
async function look(client: Client, role: string) {
  const { rows } = await client.query<Found>(
    `SELECT current_database()::text AS database,
       (SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = $2) AS owner,
       (SELECT shobj_description(oid, 'pg_authid') FROM pg_roles WHERE rolname = $1) AS mark,
       EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists`,
    [role, VIEWS_SCHEMA],
  );
  const [found] = rows;
  if (!found?.owner)
    throw new Error(
      `The database ${found?.database} has no views, as its role may make no schema: run \`GRANT CREATE ON DATABASE\` for it as the database's owner, and this again. Nothing was changed.`,
    );
  if (found.exists && found.mark !== MARK)
    throw new Error(
      `There is a role ${role} already that was not made for this: choose another name with --role. Nothing was changed.`,
    );
  return { ...found, owner: found.owner };
}

/** The statements for whoever may make roles; nothing is changed. */
export async function planSqlReader(client: Client, role: string): Promise<SqlReader> {
  return sqlReader(role, await look(client, role));
}

/** Makes the role, or gives it a new password where it is there; all of it or nothing. */
export async function makeSqlReader(client: Client, role: string): Promise<SqlReader> {
  const reader = await planSqlReader(client, role);
  await client.query("BEGIN");
  try {
    for (const statement of reader.statements) await client.query(statement);
    await client.query("COMMIT");
    return reader;
  } catch (error) {
    await client.query("ROLLBACK");
    if ((error as { code?: unknown }).code !== "42501") throw error;
    throw new Error(
      "The role of DATABASE_URL may make no roles. Run this with --print, and give what it prints to whoever may. Nothing was changed.",
    );
  }
}
