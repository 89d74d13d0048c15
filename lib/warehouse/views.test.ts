import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getAudience } from "@/lib/analytics/audience/audience";
import { audienceParameters } from "@/lib/analytics/audience/parameters";
import { getCampaigns } from "@/lib/analytics/campaigns/campaigns";
import { campaignsParameters } from "@/lib/analytics/campaigns/parameters";
import { getFailures } from "@/lib/analytics/funnel/failures";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import {
  failuresParameters,
  funnelParameters,
  timeseriesParameters,
} from "@/lib/analytics/funnel/parameters";
import { getTimeseries } from "@/lib/analytics/funnel/timeseries";
import { keepReported } from "@/lib/facts/reported";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { migrate } from "@/lib/migrate/apply";
import { cleverpush } from "@/lib/providers/cleverpush/index";
import { type Kind, STAGES } from "@/lib/providers/event";
import { sendgrid } from "@/lib/providers/sendgrid/index";
import type { Provider } from "@/lib/providers/types";
import { wonderpush } from "@/lib/providers/wonderpush/index";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { acme, acmeRow, testOwnEndpoint, testSource } from "@/lib/testing/own-source";
import { makeViews } from "./make-views";
import { makeSqlReader, planSqlReader } from "./sql-reader";
import { VIEWS } from "./views";

const ZONE = "Europe/Berlin";
/** 23:30 in UTC is the next day in Berlin. */
const FIRST = Date.parse("2026-04-09T23:30:00Z");
const SECOND = Date.parse("2026-04-11T10:00:00Z");
const NOW = Date.parse("2026-04-20T10:00:00Z");
const RANGE = { from: "2026-04-10", to: "2026-04-11" };

let database: TestDatabase;
let owner: pg.Client;
const ids: Record<string, string> = {};

function item(provider: Provider, kind: Kind, n: number, at: number, more: object = {}): object {
  const of = { at, message: `m${n}`, device: `d${n}`, person: `p${n}@example.com`, ...more };
  return provider.samples[kind]?.(of) ?? {};
}

/**
 * By hand: WonderPush sends three on the first day, of which two arrive, one of these opened on the second, and one
 * fails; CleverPush, which tells of no sends, delivers two and one is opened; SendGrid delivers two, one opened by
 * a machine alone; an own source sends one.
 */
async function seed(): Promise<void> {
  const { db } = database;
  await db.workspace.create({ data: { name: "Acme", timeZone: ZONE, rollupZone: ZONE } });
  const wp = (kind: Kind, n: number, at: number, more?: object) =>
    item(wonderpush, kind, n, at, more);
  const histories: Record<string, object[]> = {
    wonderpush: [
      ...[1, 2, 3].map((n) => wp("sent", n, FIRST)),
      ...[1, 2].map((n) => wp("delivered", n, FIRST)),
      wp("opened", 1, SECOND),
      wp("failed", 3, FIRST, { cause: "gone" }),
      wp("opted_out", 2, SECOND, { cause: "soft" }),
    ],
    cleverpush: [
      ...[1, 2].map((n) => item(cleverpush, "delivered", n, SECOND)),
      item(cleverpush, "opened", 1, SECOND),
      item(cleverpush, "opted_in", 9, SECOND),
    ],
    sendgrid: [
      ...[1, 2].map((n) => item(sendgrid, "delivered", n, SECOND)),
      item(sendgrid, "automatic_opened", 1, SECOND),
    ],
  };
  for (const [slug, items] of Object.entries(histories)) {
    const id = await testEndpoint(db, slug);
    ids[slug] = id;
    await ingest(db, [testRequest(id, items, NOW)]);
  }
  const source = await testSource(db, [{ definition: acme }]);
  const own = await testOwnEndpoint(db, source);
  ids.custom = own;
  const row = acmeRow("mail_out", { at: SECOND });
  const [request] = [testRequest(own, [], NOW)];
  if (request) {
    const body = Buffer.from(JSON.stringify({ title: "Spring", batch: { rows: [row] } }));
    await ingest(db, [{ ...request, body, itemCount: 1 }]);
  }
  await db.$transaction((tx) => keepReported(tx));
}

beforeAll(async () => {
  database = await testDatabase();
  await seed();
  expect(await makeViews(database.url)).toBe(true);
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

/** Rows as text and numbers. */
async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const { rows } = await owner.query<{ row: Record<string, unknown> }>(
    `SELECT to_jsonb(q) AS row FROM (${sql}) q`,
  );
  return rows.map(({ row }) => row);
}

const sums = (names: readonly string[]) =>
  names.map((name) => `sum(${name}) AS ${name}`).join(", ");

/** One line for each view: what others' queries rely on. A line may grow at its end, and is never changed. */
const CONTRACT: readonly string[] = [
  "campaign_days: day date, campaign_key text, campaign text, endpoint_id uuid, endpoint text, provider text, channel text, platform text, delivered_by text, scheduled bigint, sent bigint, delivered bigint, opened bigint, clicked bigint, failed bigint, cancelled bigint, automatic_opened bigint, automatic_clicked bigint",
  "campaigns: campaign_key text, campaign text, endpoint_id uuid, endpoint text, provider text, vendor_id text, tags text[], first_seen timestamptz, last_seen timestamptz",
  "channel_days: day date, endpoint_id uuid, endpoint text, provider text, channel text, platform text, delivered_by text, scheduled bigint, sent bigint, delivered bigint, opened bigint, clicked bigint, failed bigint, cancelled bigint, automatic_opened bigint, automatic_clicked bigint",
  "channel_hours: hour timestamptz, day date, endpoint_id uuid, endpoint text, provider text, channel text, platform text, delivered_by text, scheduled bigint, sent bigint, delivered bigint, opened bigint, clicked bigint, failed bigint, cancelled bigint, automatic_opened bigint, automatic_clicked bigint",
  "days: day date, endpoint_id uuid, endpoint text, provider text, scheduled bigint, sent bigint, delivered bigint, opened bigint, clicked bigint, failed bigint, cancelled bigint, automatic_opened bigint, automatic_clicked bigint",
  "endpoints: endpoint_id uuid, endpoint text, provider text, provider_name text, deleted boolean",
  "event_days: day date, endpoint_id uuid, endpoint text, provider text, channel text, platform text, delivered_by text, scheduled bigint, sent bigint, delivered bigint, opened bigint, clicked bigint, failed bigint, cancelled bigint, automatic_opened bigint, automatic_clicked bigint, opted_in bigint, opted_out bigint",
  "failure_days: day date, campaign_key text, campaign text, endpoint_id uuid, endpoint text, provider text, channel text, platform text, cause text, failed bigint",
  "opt_days: day date, campaign_key text, campaign text, endpoint_id uuid, endpoint text, provider text, channel text, platform text, kind text, cause text, events bigint",
  "receipt_hours: hour timestamptz, endpoint_id uuid, endpoint text, provider text, received bigint, counted bigint, duplicate bigint, ignored bigint, quarantined bigint, tests bigint",
  "workspace: workspace text, time_zone text",
];

test("names, columns and types of the views are those that others rely on", async () => {
  const rows = await ask(`SELECT table_name || ': ' || string_agg(column_name || ' ' ||
      CASE data_type WHEN 'ARRAY' THEN 'text[]' WHEN 'timestamp with time zone' THEN 'timestamptz' ELSE data_type END,
      ', ' ORDER BY ordinal_position) AS line
    FROM information_schema.columns WHERE table_schema = 'pushlens_read' GROUP BY table_name ORDER BY table_name`);
  expect(rows.map(({ line }) => line)).toEqual(CONTRACT);
});

test("every view and column stands in the documentation, as tools are told it", () => {
  const text = readFileSync(resolve("docs/sql.md"), "utf8");
  for (const { name, about, columns } of VIEWS) {
    const section = text.split(/^### /m).find((one) => one.startsWith(`\`${name}\``)) ?? "";
    expect(section).toContain(about);
    for (const column of columns)
      expect(section).toContain(`| \`${column.name}\` | ${column.type} | ${column.about} |`);
  }
});

test("every query of the documentation runs", async () => {
  const queries = [...readFileSync(resolve("docs/sql.md"), "utf8").matchAll(/```sql\n(.*?)```/gs)];
  expect(queries.length).toBeGreaterThan(3);
  for (const [, sql = ""] of queries) {
    const from = "'2026-04-01T00:00:00Z'";
    await owner.query(sql.replace("$__timeFrom()", from).replace("$__timeTo()", "now()"));
  }
});

test("what was counted by hand is there, and what nobody reports is null", async () => {
  expect(
    await ask(
      `SELECT day, provider, ${STAGES.join(", ")}, automatic_opened FROM pushlens_read.days ORDER BY 1, 2`,
    ),
  ).toEqual([
    expect.objectContaining({ day: "2026-04-10", provider: "wonderpush", sent: 3, delivered: 2 }),
    expect.objectContaining({ provider: "cleverpush", sent: null, delivered: 2, opened: 1 }),
    expect.objectContaining({ provider: "custom", sent: 1, delivered: 0, clicked: null }),
    expect.objectContaining({ provider: "sendgrid", delivered: 2, opened: 0, automatic_opened: 1 }),
  ]);
  expect(
    await ask(
      "SELECT sent, opened, failed, scheduled FROM pushlens_read.days WHERE day = '2026-04-10'",
    ),
  ).toEqual([{ sent: 3, opened: 1, failed: 1, scheduled: null }]);
});

test("days, channels and campaigns give the numbers of the API, and null where it does", async () => {
  const byEndpoint = await getFunnel(funnelParameters.parse({ ...RANGE, by: "endpoint" }), NOW);
  for (const { key, stages, automatic } of byEndpoint.groups) {
    const [row] = await ask(
      `SELECT ${sums([...STAGES, "automatic_opened", "automatic_clicked"])} FROM pushlens_read.days WHERE endpoint_id = '${key}'`,
    );
    const { opened, clicked } = automatic;
    expect(row).toEqual({ ...stages, automatic_opened: opened, automatic_clicked: clicked });
  }
  expect(byEndpoint.groups).toHaveLength(4);
  const byChannel = await getFunnel(funnelParameters.parse({ ...RANGE, by: "channel" }), NOW);
  const channels = await ask(
    `SELECT channel AS key, ${sums(STAGES)} FROM pushlens_read.channel_days GROUP BY 1`,
  );
  expect(channels).toHaveLength(byChannel.groups.length);
  for (const { key, stages } of byChannel.groups)
    expect(channels).toContainEqual({ key, ...stages });
  const { rows } = await getCampaigns(campaignsParameters.parse(RANGE), NOW);
  const campaigns = await ask(
    `SELECT campaign_key AS key, campaign AS name, endpoint_id, ${sums(STAGES)} FROM pushlens_read.campaign_days GROUP BY 1, 2, 3`,
  );
  expect(campaigns).toHaveLength(rows.length);
  for (const { key, name, endpoint, stages } of rows)
    expect(campaigns).toContainEqual(
      expect.objectContaining({
        key,
        name,
        ...stages,
        ...(endpoint ? { endpoint_id: endpoint } : {}),
      }),
    );
});

test("hours, events, opt-outs and failures give the numbers of the API", async () => {
  const hourly = await getTimeseries(
    timeseriesParameters.parse({ ...RANGE, interval: "hour", clock: "cohort" }),
    NOW,
  );
  const hours = await ask(
    `SELECT to_char(hour AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.000"Z"') AS start, sum(delivered) AS delivered FROM pushlens_read.channel_hours GROUP BY 1 ORDER BY 1`,
  );
  expect(hours).toEqual(
    hourly.buckets
      .filter(({ stages }) => Object.values(stages).some((count) => (count ?? 0) > 0))
      .map(({ start, stages }) => ({ start, delivered: stages.delivered })),
  );
  const happened = await getFunnel(
    funnelParameters.parse({ ...RANGE, clock: "event", by: "channel" }),
    NOW,
  );
  const events = await ask(
    `SELECT channel AS key, ${sums(STAGES)} FROM pushlens_read.event_days
     WHERE day BETWEEN '${RANGE.from}' AND '${RANGE.to}' GROUP BY 1`,
  );
  expect(happened.groups.length).toBeGreaterThan(1);
  for (const { key, stages } of happened.groups) expect(events).toContainEqual({ key, ...stages });
  const audience = await getAudience(audienceParameters.parse({ ...RANGE, to: "2026-04-20" }), NOW);
  const [opts] = await ask(
    `SELECT ${sums(["opted_in", "opted_out"])} FROM pushlens_read.event_days`,
  );
  expect(opts).toEqual({ opted_in: audience.total.optedIn, opted_out: audience.total.optedOut });
  expect(
    await ask(
      "SELECT kind, cause, sum(events) AS count FROM pushlens_read.opt_days GROUP BY 1, 2 ORDER BY 1, 2",
    ),
  ).toEqual(
    audience.causes
      .map(({ kind, cause, count }) => ({ kind, cause, count }))
      .sort((a, b) => a.kind.localeCompare(b.kind)),
  );
  const failures = await getFailures(failuresParameters.parse(RANGE), NOW);
  expect(
    await ask(
      "SELECT provider, cause, sum(failed) AS count FROM pushlens_read.failure_days GROUP BY 1, 2",
    ),
  ).toEqual(failures.causes.map(({ provider, cause, count }) => ({ provider, cause, count })));
});

test("the role reads the views and nothing else, and its password is in no statement", async () => {
  const role = `reader_${database.url.slice(-8)}`;
  const plan = await planSqlReader(owner, role);
  expect(plan.statements.join()).not.toContain(plan.password);
  const { password } = await makeSqlReader(owner, role);
  const address = Object.assign(new URL(database.url), { username: role, password });
  const reader = new pg.Client({ connectionString: address.href });
  await reader.connect();
  try {
    for (const { name } of VIEWS) await reader.query(`SELECT * FROM ${name}`);
    await expect(reader.query("SELECT * FROM public.event")).rejects.toThrow(/permission denied/);
    await expect(reader.query("SELECT * FROM public.users")).rejects.toThrow(/permission denied/);
    await expect(reader.query("CREATE TABLE public.x (id int)")).rejects.toThrow();
    await expect(
      reader.query("SET default_transaction_read_only = off; DELETE FROM pushlens_read.workspace"),
    ).rejects.toThrow(/permission denied/);
    await expect(makeSqlReader(owner, "pushlens")).rejects.toThrow(/not made for this/);
    // As at an upgrade: the views go while tables change, and come again with the right to read them.
    await owner.query("DELETE FROM _prisma_migrations WHERE migration_name LIKE '%_reported'");
    await owner.query("ALTER TABLE reported RENAME TO reported_before");
    await owner.query("ALTER INDEX reported_pkey RENAME TO reported_before_pkey");
    await migrate(database.url, resolve("prisma/migrations"));
    await expect(reader.query("SELECT * FROM days")).rejects.toThrow(/does not exist/);
    await makeViews(database.url);
    expect((await reader.query("SELECT * FROM days")).rowCount).toBe(4);
    // What somebody built on a view holds up neither an upgrade nor a start, and is left as it is.
    await owner.query("CREATE VIEW public.of_somebody AS SELECT day FROM pushlens_read.days");
    await owner.query("DELETE FROM _prisma_migrations WHERE migration_name LIKE '%_cards'");
    await owner.query("ALTER TABLE share_link RENAME card_hosts TO card_hosts_before");
    await migrate(database.url, resolve("prisma/migrations"));
    expect((await owner.query("SELECT * FROM public.of_somebody")).rowCount).toBe(4);
    expect((await reader.query("SELECT * FROM days")).rowCount).toBe(4);
    await owner.query("DROP VIEW public.of_somebody");
    // Asked for again, it has another password.
    const renewed = await makeSqlReader(owner, role);
    expect(renewed.password).not.toBe(password);
  } finally {
    await reader.end();
    await owner.query(`DROP OWNED BY ${role}`);
    await owner.query(`DROP ROLE ${role}`);
  }
});
