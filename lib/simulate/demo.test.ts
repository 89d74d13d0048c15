import { afterAll, beforeAll, expect, test } from "vitest";
import { STAGES } from "@/lib/providers/event";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { planDemo } from "./demo-plan";
import { type FilledDemo, fillDemo } from "./fill-demo";
import { IN_DEMO, simulatorBySlug } from "./registry";
import { removeDemo } from "./remove-demo";
import { Tally } from "./tally";

const OPTIONS = { now: Date.UTC(2026, 5, 17, 14, 20), days: 30, messages: 5_000 };
const TIME_ZONE = "Europe/Berlin";

let database: TestDatabase;
let filled: FilledDemo;

beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({
    data: { name: "Acme", timeZone: TIME_ZONE, rollupZone: TIME_ZONE },
  });
  filled = await fillDemo(database.db, OPTIONS);
});
afterAll(() => database?.close());

/** Tables with an endpoint id, and how many rows of the endpoints each has. */
async function rowsPerTable(ids: readonly string[]): Promise<Record<string, number>> {
  const { db } = database;
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE column_name = 'endpoint_id' AND table_schema = 'public' ORDER BY 1`;
  const rows: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ count: bigint }[]>(
      `SELECT count(*) AS count FROM "${name}" WHERE endpoint_id = ANY($1::uuid[])`,
      ids,
    );
    rows[name] = Number(row?.count);
  }
  rows.endpoint = await db.endpoint.count({ where: { id: { in: [...ids] } } });
  rows.campaign_name = await db.campaignName.count();
  return rows;
}

test("every provider has a marked endpoint whose numbers are what its history says", async () => {
  const { db } = database;
  expect(filled.endpoints).toHaveLength(IN_DEMO.length);
  for (const stream of planDemo({ ...OPTIONS, timeZone: TIME_ZONE })) {
    const endpoint = await db.endpoint.findFirstOrThrow({ where: { provider: stream.slug } });
    expect(endpoint).toMatchObject({ demo: true, name: stream.name });
    expect(stream.name).toMatch(/ \(demo\)$/);

    const tally = new Tally();
    for (const item of stream.requests.flatMap(({ items }) => items)) tally.add(item);
    const expected = tally.expectation(stream.slug);

    const accounting = await db.accounting.aggregate({
      where: { endpointId: endpoint.id },
      _sum: { received: true, counted: true, duplicate: true, ignored: true, quarantined: true },
    });
    const counts = Object.entries(accounting._sum).map(([name, sum]) => [name, Number(sum)]);
    expect(Object.fromEntries(counts)).toEqual(expected.items);

    const where = { endpointId: endpoint.id, grain: "d", clock: "c" };
    const { _sum: cohort } = await db.rollup.aggregate({ where, _sum: STAGE_SUMS });
    const total = (stage: (typeof STAGES)[number]) => {
      const implied = `implied${stage.slice(0, 1).toUpperCase()}${stage.slice(1)}`;
      return Number(cohort[stage] ?? 0) + Number(cohort[implied as keyof typeof cohort] ?? 0);
    };
    // A gap hides the beginning of some lives, so there the history is richer than what came in.
    if (simulatorBySlug(stream.slug)?.demo?.silent) continue;
    expect(Object.fromEntries(STAGES.map((stage) => [stage, total(stage)]))).toEqual(
      Object.fromEntries(expected.stages.map(({ stage, total: count }) => [stage, count ?? 0])),
    );
  }
});

const STAGE_SUMS = {
  scheduled: true,
  sent: true,
  delivered: true,
  opened: true,
  clicked: true,
  failed: true,
  cancelled: true,
  impliedScheduled: true,
  impliedSent: true,
  impliedDelivered: true,
  impliedOpened: true,
} as const;

test("it holds what a real history holds: lives, late items, copies, quarantine, a gap, a bad day", async () => {
  const { db } = database;
  const added = await db.payloadField.findMany({ where: { path: "client.sdkVersion" } });
  expect(added).toMatchObject([{ eventType: "delivery", type: "string" }]);
  expect(added[0]?.firstSeen.toISOString()).toMatch(/^2026-06-1[45]/);
  expect(await db.message.count({ where: { lives: { not: "DbNull" } } })).toBeGreaterThan(0);
  expect(await db.quarantinedItem.count()).toBeGreaterThan(0);
  expect(await db.campaign.count()).toBeGreaterThan(25);
  expect(await db.campaignName.count()).toBeGreaterThan(15);
  expect(await db.pendingRequest.count()).toBe(0);
  const days = (slug: string) => db.$queryRaw<{ day: string; failed: number; sent: number }[]>`
    SELECT day::text, sum(failed)::int AS failed, sum(sent + delivered)::int AS sent
    FROM rollup JOIN endpoint e ON e.id = endpoint_id
    WHERE grain = 'd' AND clock = 'e' AND e.provider = ${slug} GROUP BY day ORDER BY day`;
  const silent = (await days("pushwoosh")).map(({ day }) => day);
  expect(silent).not.toContain("2026-06-04");
  const worst = (await days("wonderpush")).sort((a, b) => b.failed - a.failed)[0];
  // A Thursday.
  expect(worst?.day).toBe("2026-06-11");
  expect(silent.at(-1)).toBe("2026-06-17");
});

test("a second fill is refused and says how to remove the first", async () => {
  await expect(fillDemo(database.db, OPTIONS)).rejects.toThrow("demo --remove");
  expect(await database.db.endpoint.count()).toBe(IN_DEMO.length);
});

test("removal leaves nothing of it, and nothing of others is touched", async () => {
  const { db } = database;
  const ids = filled.endpoints.map(({ id }) => id);
  const before = await rowsPerTable(ids);
  expect(before.message).toBeGreaterThan(0);
  await db.endpoint.create({
    data: { id: "01900000-0000-7000-8000-000000000001", name: "Real", provider: "cleverpush" },
  });
  const removed = await removeDemo(db);
  expect(removed).toHaveLength(IN_DEMO.length);
  expect(Object.values(await rowsPerTable(ids)).filter((count) => count > 0)).toEqual([]);
  expect(await db.endpoint.count()).toBe(1);
  await expect(removeDemo(db)).resolves.toEqual([]);
});
