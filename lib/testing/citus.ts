import { randomUUID } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "@/lib/migrate/apply";
import { distribute } from "@/lib/slots/distribute";

/** Slots of a database of a test on a cluster. */
const SLOTS = 6;

/** A database on a coordinator that has Citus and nodes, whose cluster tests may use; undefined: there is none. */
export const CITUS_URL = process.env.PUSHLENS_TEST_CITUS_URL;

type Lent = { readonly url: string; drop(): Promise<void> };

/** Those that a test has given back: to make one takes seconds. */
const idle: string[] = [];

/** Lends a migrated, distributed, empty database of a cluster. They are left there at the end. */
export async function lendDistributed(clusterUrl: string): Promise<Lent> {
  const url = idle.pop() ?? (await createDistributed(clusterUrl));
  return {
    url,
    async drop() {
      await run(url, [EMPTY_OUT]);
      idle.push(url);
    },
  };
}

// The audit log refuses it, and one row is there from the first migration on.
const EMPTY_OUT = `
DO $$ BEGIN
  ALTER TABLE audit_log DISABLE TRIGGER USER;
  EXECUTE (SELECT 'TRUNCATE ' || string_agg(c.oid::regclass::text, ', ') FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname NOT IN ('_prisma_migrations', 'facts_slot'));
  ALTER TABLE audit_log ENABLE TRIGGER USER;
  INSERT INTO audience_pass DEFAULT VALUES;
END $$`;

async function createDistributed(clusterUrl: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const nodes = await nodesOf(clusterUrl);
  for (const server of [clusterUrl, ...nodes.map((node) => at(clusterUrl, node))]) {
    await run(server, [
      "set citus.enable_create_database_propagation = off",
      `create database ${name} template template0`,
    ]);
    await run(inDatabase(server, name), ["create extension citus"]);
  }
  const url = inDatabase(clusterUrl, name);
  const { hostname, port } = new URL(url);
  await run(url, [
    `select citus_set_coordinator_host('${hostname}', ${port})`,
    ...nodes.map(({ host, port }) => `select citus_add_node('${host}', ${port})`),
  ]);
  await migrate(url, join(process.cwd(), "prisma", "migrations"));
  await distribute(url, SLOTS, { really: true });
  return url;
}

type Place = { readonly host: string; readonly port: number };

async function nodesOf(clusterUrl: string): Promise<readonly Place[]> {
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Place>(
      "select nodename as host, nodeport as port from pg_dist_node where groupid <> 0 order by 2",
    );
    return rows;
  } finally {
    await client.end();
  }
}

function at(url: string, { host, port }: Place): string {
  return Object.assign(new URL(url), { hostname: host, port: String(port) }).href;
}

function inDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
