import type { ClientBase } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { openClient, openPool } from "./connect";
import { createClient } from "./db";

const CONTRARY = {
  timezone: "Europe/Berlin",
  datestyle: "German, DMY",
  intervalstyle: "iso_8601",
  client_encoding: "LATIN1",
  search_path: "elsewhere, public",
  standard_conforming_strings: "off",
  bytea_output: "escape",
  extra_float_digits: "-3",
  array_nulls: "off",
  transform_null_equals: "on",
  default_transaction_isolation: "serializable",
  default_transaction_read_only: "on",
  synchronous_commit: "off",
};
const NEEDED = {
  TimeZone: "UTC",
  DateStyle: "ISO, MDY",
  IntervalStyle: "postgres",
  client_encoding: "UTF8",
  search_path: "public",
  standard_conforming_strings: "on",
  bytea_output: "hex",
  extra_float_digits: "1",
  array_nulls: "on",
  transform_null_equals: "off",
  default_transaction_isolation: "read committed",
  default_transaction_read_only: "off",
  synchronous_commit: "on",
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function ofSession(client: Pick<ClientBase, "query">) {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name = ANY($1)",
    [Object.keys(NEEDED)],
  );
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}

async function everySession(url: string) {
  const pool = openPool(url, { max: 1 });
  const client = await openClient(url);
  const db = createClient(url, { max: 1 });
  try {
    const rows = await db.$queryRawUnsafe<{ name: string; setting: string }[]>(
      "SELECT name, setting FROM pg_settings WHERE name = ANY($1)",
      Object.keys(NEEDED),
    );
    const byPrisma = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    return [await ofSession(pool), await ofSession(client), byPrisma];
  } finally {
    await Promise.all([pool.end(), client.end(), db.$disconnect()]);
  }
}

it("every session is as it must be, whatever the address asks for", async () => {
  const options = Object.entries(CONTRARY).map(
    ([name, value]) => `-c ${name}=${value.replaceAll(" ", "\\ ")}`,
  );
  const url = new URL(database.url);
  url.searchParams.set("options", options.join(" "));
  expect(await everySession(url.href)).toEqual([NEEDED, NEEDED, NEEDED]);
});

it.each(["ALTER DATABASE $db", "ALTER ROLE $role IN DATABASE $db"])(
  "every session is as it must be, whatever is set by %s",
  async (statement) => {
    const { pathname, username } = new URL(database.url);
    const alter = statement.replace("$db", pathname.slice(1)).replace("$role", username);
    for (const [name, value] of Object.entries(CONTRARY)) {
      const list = name === "search_path" ? value : `'${value}'`;
      await database.db.$executeRawUnsafe(`${alter} SET ${name} = ${list}`);
    }
    try {
      expect(await everySession(database.url)).toEqual([NEEDED, NEEDED, NEEDED]);
    } finally {
      await database.db.$executeRawUnsafe(`${alter} RESET ALL`);
    }
  },
);

it("what serves speed alone is the program's, unless the address says otherwise", async () => {
  const url = new URL(database.url);
  url.searchParams.set("options", "-c work_mem=7MB -c statement_timeout=60000");
  const client = await openClient(url.href);
  const unhurried = await openClient(url.href, {}, { unhurried: true });
  const read = (one: ClientBase) =>
    one.query(
      `SELECT current_setting('work_mem') AS memory, current_setting('jit') AS jit,
         current_setting('statement_timeout') AS timeout`,
    );
  try {
    expect((await read(client)).rows).toEqual([{ memory: "7MB", jit: "off", timeout: "1min" }]);
    expect((await read(unhurried)).rows).toEqual([{ memory: "7MB", jit: "off", timeout: "0" }]);
  } finally {
    await Promise.all([client.end(), unhurried.end()]);
  }
});

it("a setting of the address that the server does not know is told", async () => {
  const url = new URL(database.url);
  url.searchParams.set("options", "-c no_such_thing=1");
  await expect(openClient(url.href)).rejects.toThrow(/no_such_thing/);
});
