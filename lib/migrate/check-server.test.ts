import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { withBareDatabase } from "@/lib/testing/database";
import { migrate } from "./apply";
import { checkRights } from "./check-server";

const folder = resolve("prisma/migrations");

/** Lends an ordinary role of the server, and the address of a database with it. */
async function withRole(
  url: string,
  client: pg.Client,
  work: (address: string, role: string) => Promise<void>,
): Promise<void> {
  const role = `app_${randomUUID().slice(0, 8)}`;
  await client.query(`create role ${role} login password 'app'`);
  try {
    await work(Object.assign(new URL(url), { username: role, password: "app" }).href, role);
  } finally {
    await client.query(`drop owned by ${role} cascade`);
    await client.query(`drop role ${role}`);
  }
}

test.each(["LATIN1", "SQL_ASCII"])(
  "a database in %s is refused, and left as it was",
  async (encoding) => {
    await withBareDatabase(async (url, client) => {
      const name = `test_${randomUUID().replaceAll("-", "")}`;
      await client.query(
        `create database ${name} encoding '${encoding}' template template0 locale_provider libc locale 'C'`,
      );
      const address = Object.assign(new URL(url), { pathname: `/${name}` }).href;
      try {
        await expect(migrate(address, folder)).rejects.toThrow(
          new RegExp(
            `^The database ${name} has the encoding ${encoding} .*UTF8.*Nothing was changed\\.$`,
          ),
        );
        const other = new pg.Client({ connectionString: address });
        await other.connect();
        const { rows } = await other.query("select 1 from pg_tables where schemaname = 'public'");
        await other.end();
        expect(rows).toEqual([]);
      } finally {
        await client.query(`drop database ${name} with (force)`);
      }
    });
  },
);

test("tables go to public where a schema named like the role comes before it", async () => {
  await withBareDatabase(async (url, client) => {
    await withRole(url, client, async (address, role) => {
      await client.query(`grant create on schema public to ${role}`);
      await client.query(`create schema ${role} authorization ${role}`);
      await migrate(address, folder);
      const { rows } = await client.query(
        `select distinct relnamespace::regnamespace::text as schema from pg_class
         where relkind in ('r', 'p') and relname in ('workspace', '_prisma_migrations', 'rollup')`,
      );
      expect(rows).toEqual([{ schema: "public" }]);
    });
  });
});

test("a role that may not create tables in public is told what to grant, before anything is made", async () => {
  await withBareDatabase(async (url, client) => {
    await withRole(url, client, async (address, role) => {
      await client.query(`create schema ${role} authorization ${role}`);
      await expect(migrate(address, folder)).rejects.toThrow(
        new RegExp(
          `^The role ${role} may not create .*grant usage, create on schema public to "${role}"`,
        ),
      );
      const { rows } = await client.query(
        "select 1 from pg_tables where schemaname in ('public', $1)",
        [role],
      );
      expect(rows).toEqual([]);
    });
    await client.query("drop schema public");
    await expect(migrate(url, folder)).rejects.toThrow(/no schema public.*create schema public/);
    await client.query("create schema public");
  });
});

test("a role that may not write the tables is told what to grant", async () => {
  await withBareDatabase(async (url, client) => {
    await migrate(url, folder);
    await withRole(url, client, async (address, role) => {
      const connect = async () => {
        const app = new pg.Client({ connectionString: address });
        await app.connect();
        await checkRights(app).finally(() => app.end());
      };
      await client.query(`grant usage on schema public to ${role}`);
      await expect(connect()).rejects.toThrow(
        new RegExp(`^The role ${role} may not read and write the table accounting: run \`grant `),
      );
      await client.query(
        `grant select, insert, update, delete on all tables in schema public to ${role}`,
      );
      await connect();
    });
  });
});
