import type pg from "pg";

const OLDEST = 18;

type Server = {
  readonly version: number;
  readonly encoding: string;
  readonly standby: boolean;
  readonly database: string;
  readonly role: string;
  readonly hasPublic: boolean;
  readonly mayUse: boolean;
  readonly mayCreate: boolean;
  readonly made: boolean;
};

const LOOK = `
  select current_setting('server_version_num')::int as version,
    current_setting('server_encoding') as encoding,
    pg_is_in_recovery() as standby,
    current_database()::text as database,
    current_user::text as role,
    to_regnamespace('public') is not null as "hasPublic",
    coalesce(has_schema_privilege(to_regnamespace('public'), 'usage'), false) as "mayUse",
    coalesce(has_schema_privilege(to_regnamespace('public'), 'create'), false) as "mayCreate",
    exists (select from pg_class where relnamespace = to_regnamespace('public')
      and relname = '_prisma_migrations') as made`;

/**
 * Refuses a server that Pushlens cannot live on, before anything is changed: its version, encoding,
 * role in replication, and rights on the schema `public`, where the tables are. Throws one line that
 * says what to do.
 */
export async function checkServer(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<Server>(LOOK);
  const fault = rows[0] ? faultOf(rows[0]) : null;
  if (fault) throw new Error(`${fault} Nothing was changed.`);
}

function faultOf(server: Server): string | null {
  const { database, encoding, role } = server;
  const major = Math.floor(server.version / 10_000);
  if (major < OLDEST)
    return `DATABASE_URL leads to PostgreSQL ${major}; Pushlens needs ${OLDEST} or later.`;
  if (encoding !== "UTF8")
    return `The database ${database} has the encoding ${encoding} and cannot hold every text; Pushlens needs UTF8: make one with \`create database … encoding 'UTF8' template template0\`.`;
  if (server.standby)
    return "DATABASE_URL leads to a standby, which takes no writes: name the primary.";
  if (!server.hasPublic)
    return `The database ${database} has no schema public, where Pushlens keeps its tables: run \`create schema public authorization "${role}"\` there.`;
  if (!server.mayUse || !(server.made || server.mayCreate))
    return `The role ${role} may not create tables in the schema public of the database ${database}: run \`grant usage, create on schema public to "${role}"\` there, as its owner.`;
  return null;
}

/**
 * Refuses a role that may not read and write the tables, as one that a pooler uses beside the tables'
 * owner. Throws one line that says what to do.
 */
export async function checkRights(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; role: string }>(
    `select relname::text as table, current_user::text as role from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       and relowner = (select relowner from pg_class
         where relnamespace = 'public'::regnamespace and relname = '_prisma_migrations')
       and relname <> '_prisma_migrations'
       and not (has_table_privilege(oid, 'select') and has_table_privilege(oid, 'insert')
         and has_table_privilege(oid, 'update') and has_table_privilege(oid, 'delete'))
     order by 1 limit 1`,
  );
  const [found] = rows;
  if (!found) return;
  throw new Error(
    `The role ${found.role} may not read and write the table ${found.table}: run \`grant select, insert, update, delete on all tables in schema public to "${found.role}"\`, as their owner.`,
  );
}
