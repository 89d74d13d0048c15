import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import type pg from "pg";
import { expect, test } from "vitest";
import { createClient } from "@/lib/db";
import { testRequest } from "@/lib/ingest/testing";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { withBareDatabase } from "@/lib/testing/database";
import { migrate } from "./apply";
import { readMigrations } from "./folder";

const FIRST = "20261121000000_init";
const FOLDER = resolve("prisma/migrations");
const ENDPOINT = "11111111-1111-4111-8111-111111111111";
const AT = Date.parse("2026-11-20T10:00:00Z");

test("the first release's schema upgrades with the data in it, and what waited is processed", async () => {
  await withBareDatabase(async (url, client) => {
    expect(await migrate(url, FOLDER, [FIRST])).toEqual([FIRST]);
    await client.query(
      "insert into workspace (id, name, time_zone, rollup_zone) values (1, 'Acme', 'UTC', 'UTC')",
    );
    await client.query(
      "insert into endpoint (id, name, provider) values ($1, 'CleverPush', 'cleverpush')",
      [ENDPOINT],
    );
    const items = Array.from({ length: 50 }, (_, n) => ({
      type: n % 2 ? "delivery" : "click",
      date: new Date(AT - n * 60_000).toISOString(),
      notification: { _id: "n" },
      subscription: { _id: `s${n >> 1}` },
      channel: { _id: "c" },
    }));
    const { id, body, itemCount } = testRequest(ENDPOINT, items, AT);
    await client.query(
      `insert into webhook_request (id, endpoint_id, received_at, headers, query, body, item_count)
       values ($1, $2, to_timestamp($3 / 1000.0), '{}', '', $4, $5)`,
      [id, ENDPOINT, AT, body, itemCount],
    );
    await client.query(
      "insert into pending_request (request_id, endpoint_id, item_count, bytes) values ($1, $2, $3, $4)",
      [id, ENDPOINT, itemCount, body.length],
    );
    expect((await migrate(url, FOLDER)).length).toBeGreaterThan(5);
    const { rows } = await client.query("select name from workspace");
    expect(rows).toEqual([{ name: "Acme" }]);
    const db = createClient(url);
    try {
      const { processPending } = await import("@/lib/ingest/process-pending");
      expect(await processPending(db)).toEqual({ requests: 1, items: 50 });
      expect(await db.message.count()).toBe(25);
      const sums = await db.rollup.aggregate({
        where: { grain: "d", clock: "c" },
        _sum: { delivered: true, opened: true },
      });
      expect(sums._sum).toEqual({ delivered: 25n, opened: 25n });
      expect(await rebuild(url, { replace: false })).toEqual([]);
    } finally {
      await db.$disconnect();
    }
  });
});

/**
 * What the first release wrote: its own programs received and processed every provider's fixtures,
 * each third of them twice, and left some waiting. One row a line: the table, and the row as JSON.
 */
function firstReleaseRows(): ReadonlyMap<string, readonly string[]> {
  const file = join(import.meta.dirname, "fixtures", "first-release.txt.gz");
  const tables = new Map<string, string[]>();
  for (const line of gunzipSync(readFileSync(file)).toString().trimEnd().split("\n")) {
    const blank = line.indexOf(" ");
    const rows = tables.get(line.slice(0, blank)) ?? [];
    rows.push(line.slice(blank + 1));
    tables.set(line.slice(0, blank), rows);
  }
  return tables;
}

/** Children after those that they refer to. */
const LAST = ["credential"];

async function fill(client: pg.Client): Promise<readonly string[]> {
  const tables = firstReleaseRows();
  const names = [...tables.keys()].sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b));
  for (const name of names) {
    await client.query(
      `insert into "${name}" select * from jsonb_populate_recordset(null::"${name}", $1::jsonb)`,
      [`[${tables.get(name)?.join(",")}]`],
    );
  }
  return names;
}

/** Rows of tables, sorted, without what is newer: columns, and totals over all campaigns. */
async function contents(
  client: pg.Client,
  tables: readonly string[],
  columns: ReadonlyMap<string, readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const table of tables) {
    const { rows } = await client.query<{ row: string }>(
      `select (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(t))
         where key = any($1))::text as row from "${table}" t
       ${table === "rollup" ? "where grain in ('h', 'd')" : ""} order by 1`,
      [columns.get(table)],
    );
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

async function columnsOf(client: pg.Client): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select table_name::text as name, array_agg(column_name::text) as columns
     from information_schema.columns where table_schema = 'public' group by 1`,
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

type Numbers = Readonly<Record<"endpoint_id" | "opted_in" | "opted_out", string>>;

/** The stages by endpoint, clock and bucket, whoever's campaign it is. */
async function numbers(client: pg.Client, grain: string): Promise<readonly Numbers[]> {
  const { rows } = await client.query<Numbers>(
    `select endpoint_id, clock, bucket, channel, platform, sum(scheduled) scheduled, sum(sent) sent,
       sum(delivered) delivered, sum(opened) opened, sum(clicked) clicked, sum(failed) failed,
       sum(cancelled) cancelled, sum(implied_sent) implied_sent,
       sum(implied_delivered) implied_delivered, sum(implied_opened) implied_opened,
       sum(opted_in) opted_in, sum(opted_out) opted_out
     from rollup where grain = $1 group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
    [grain],
  );
  return rows;
}

test("everything that the first release wrote is there after the upgrade, and every number is as it was", async () => {
  await withBareDatabase(async (url, client) => {
    await migrate(url, FOLDER, [FIRST]);
    const tables = await fill(client);
    expect(tables).toEqual(expect.arrayContaining(["event", "message", "rollup", "accounting"]));
    const columns = await columnsOf(client);
    const before = await contents(client, tables, columns);
    const days = await numbers(client, "d");
    const hours = await numbers(client, "h");
    expect(days.length).toBeGreaterThan(10);

    await migrate(url, FOLDER);
    expect(await contents(client, tables, columns)).toEqual(before);
    // What most pages read is made by the upgrade.
    expect(await numbers(client, "D")).toEqual(days);
    expect(await numbers(client, "H")).toEqual(hours);

    const db = createClient(url);
    try {
      const { processPending } = await import("@/lib/ingest/process-pending");
      // What waited is copies of what was known: it changes the accounts and nothing else.
      expect(await processPending(db)).toMatchObject({ requests: before.pending_request?.length });
      const { pending_request, accounting, quarantined_item, ...facts } = before;
      const after = await contents(client, Object.keys(facts), columns);
      expect(after).toEqual(facts);
      // Read anew, what was planned is known of all, who still waits has no way of delivery, and
      // CleverPush's subscriptions have their platform.
      const changed = await rebuild(url, { replace: true });
      expect(changed.map(({ table }) => table)).toEqual(
        expect.arrayContaining(["planned_message"]),
      );
      const told = await client.query<{ id: string }>(
        "select id from endpoint where provider = 'cleverpush'",
      );
      const readAnew = (rows: readonly Numbers[]) =>
        rows.map((row) =>
          row.endpoint_id === told.rows[0]?.id && Number(row.opted_in) + Number(row.opted_out) > 0
            ? { ...row, platform: "ios" }
            : row,
        );
      expect(await numbers(client, "D")).toEqual(readAnew(days));
      expect(await numbers(client, "H")).toEqual(readAnew(hours));
      expect(await rebuild(url, { replace: false })).toEqual([]);
    } finally {
      await db.$disconnect();
    }
  });
});

test("conversions that were there are added up by the upgrade, each message once", async () => {
  await withBareDatabase(async (url, client) => {
    const names = readMigrations(FOLDER).map(({ name }) => name);
    const at = names.findIndex((name) => name.endsWith("_conversion_sum"));
    await migrate(url, FOLDER, names.slice(0, at));
    await client.query(
      `insert into conversion (subject_id, event_id, at, message_id, begun_at, endpoint_id, campaign_id, channel, platform, value)
       select gen_random_uuid(), gen_random_uuid(), at, message, at, $1, $1, 'push', '', value
       from (values ('2026-11-20 23:59Z'::timestamptz, $1::uuid, 0.1), ('2026-11-20 23:59Z', $1, null),
         ('2026-11-20 12:00Z', $1, 2), ('2026-11-21 00:00Z', $1, null)) t(at, message, value)`,
      [ENDPOINT],
    );
    await migrate(url, FOLDER);
    const { rows } = await client.query(
      "select day::text, messages, events, valued, value::float8 from conversion_sum order by day",
    );
    expect(rows).toEqual([
      { day: "2026-11-20", messages: 2, events: 3, valued: 2, value: 2.1 },
      { day: "2026-11-21", messages: 1, events: 1, valued: 0, value: null },
    ]);
  });
});
