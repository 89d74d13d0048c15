import { resolve } from "node:path";
import { expect, test } from "vitest";
import { createClient } from "@/lib/db";
import { rebuild } from "@/lib/ingest/rebuild";
import { testRequest } from "@/lib/ingest/testing";
import { withBareDatabase } from "@/lib/testing/database";
import { migrate } from "./apply";

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
      const { processPending } = await import("@/lib/ingest/process");
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
