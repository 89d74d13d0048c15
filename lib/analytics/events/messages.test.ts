import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseParameters, type Query } from "@/lib/address/parse-parameters";
import { getAudience } from "@/lib/analytics/audience/audience";
import { audienceParameters } from "@/lib/analytics/audience/parameters";
import { getCampaign } from "@/lib/analytics/campaigns/campaign";
import { getCampaigns } from "@/lib/analytics/campaigns/campaigns";
import { campaignParameters, campaignsParameters } from "@/lib/analytics/campaigns/parameters";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters, timeseriesParameters } from "@/lib/analytics/funnel/parameters";
import { getTimeseries } from "@/lib/analytics/funnel/timeseries";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { KINDS, type Kind, STAGES, type Stage } from "@/lib/providers/event";
import { samples as mailgun } from "@/lib/providers/mailgun/samples";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import type { EventRow, MessageRow } from "./answers";
import { getEvents } from "./events";
import { getMessage } from "./message";
import { getMessages } from "./messages";
import { eventsParameters, messagesParameters } from "./parameters";

const RECEIVED = Date.UTC(2026, 10, 20, 12);
const DAY = 24 * 3_600_000;
const ZONE = "Australia/Lord_Howe";
const ALL = { from: "2026-08-01", to: "2026-11-30" };
const SLUGS = [
  "wonderpush",
  "cleverpush",
  "pushwoosh",
  "notificationapi",
  "contextpush",
  "mailgun",
] as const;

let database: TestDatabase;
let seed = 7;
/** The same every time, so that a failure can be looked at. */
function random(below: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * below);
}
const of = <T>(...values: T[]): T => values[random(values.length)] as T;
const at = (): number => RECEIVED - 76 * DAY + random(75) * DAY + of(0, 1, 3_600_000, 5_400_000);

/** Few ids and few times, so that lives, shared instants and implied stages are common. */
const ITEMS: Record<(typeof SLUGS)[number], () => unknown> = {
  wonderpush: () => ({
    type: of(
      "@NOTIFICATION_SENT",
      "@NOTIFICATION_RECEIVED",
      "@NOTIFICATION_OPENED",
      "@NOTIFICATION_FAILED",
      "@OPT_IN",
      "@OPT_OUT",
    ),
    id: `e${random(500)}`,
    installationId: `i${random(6)}`,
    notificationId: `n${random(6)}`,
    userId: of("u1", "u2", null),
    campaignId: of("c1", "c2", undefined),
    subtype: of("soft", "new", undefined),
    actionDate: at(),
  }),
  cleverpush: () => ({
    type: of("delivery", "click", "optIn", "optOut"),
    subscription: { _id: `s${random(5)}`, customAttributes: { user_id: of("u1", "u3") } },
    notification: { _id: `n${random(5)}` },
    channel: { _id: "ch" },
    date: new Date(at()).toISOString(),
  }),
  pushwoosh: () => ({
    event_name: of(
      "Push Sent",
      "Push Delivered",
      "Push Opened",
      "Email Bounced",
      "Email Opened",
      "SMS Delivered",
    ),
    application_code: "32E5A-9B411",
    message_code: `m${random(6)}`,
    hwid: `h${random(6)}`,
    platform: of("iOS", "Android", ""),
    campaign_id: of(961_048, undefined),
    timestamp: Math.floor(at() / 1000),
  }),
  notificationapi: () => ({
    eventType: of("EMAIL_OPEN", "EMAIL_CLICK", "EMAIL_FAILED", "SMS_FAILED", "EMAIL_UNSUBSCRIBE"),
    trackingId: `t${random(9)}`,
    notificationId: of("welcome", "bill"),
    channel: of("EMAIL", "SMS"),
    userId: `u${random(3)}`,
    failureCode: of("BOUNCE", undefined),
  }),
  contextpush: () => ({
    delivery_status: of("pending", "delivered", "opened", "failed", "cancelled"),
    idempotency_key: `k${random(12)}`,
    campaign_id: of("daily", "weekly"),
    user_id: of("u1", "u2"),
    delivery_method: "traditional",
    timestamp: new Date(at()).toISOString(),
  }),
  mailgun: () => {
    const kinds = ["delivered", "opened", "clicked", "automatic_opened", "automatic_clicked"];
    const message = `m${random(40)}`;
    return mailgun[of(...kinds) as keyof typeof mailgun]({ at: at(), message, device: "d" });
  },
};

beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({
    data: { name: "Test", timeZone: ZONE, rollupZone: ZONE },
  });
  for (const slug of SLUGS) {
    const endpoint = await testEndpoint(database.db, slug);
    const items = Array.from({ length: 130 }, () => ITEMS[slug]());
    await ingest(database.db, [
      testRequest(endpoint, items.slice(0, 60), RECEIVED),
      testRequest(endpoint, items.slice(40), RECEIVED + 60_000),
    ]);
  }
});
beforeAll(async () => {
  const [campaignId = ""] = await campaignKeys();
  const data = { campaignId, kind: "automation", tags: ["shop"] };
  await database.db.campaignMark.create({ data });
});
afterAll(() => database.close());

type Listed<Row> = { rows: readonly Row[]; total: number | null };

/** Every row, page by page; going back again must give the same pages. */
async function walk<Row>(
  read: (cursor: string | undefined) => Promise<{
    rows: readonly Row[];
    total: number | null;
    next: string | null;
    previous: string | null;
  }>,
): Promise<Listed<Row>> {
  const pages = [await read(undefined)];
  expect(pages[0]?.previous).toBeNull();
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await read(next));
  let previous = pages.at(-1)?.previous;
  for (let place = pages.length - 2; place >= 0; place--) {
    expect(previous).toBeTruthy();
    const page = await read(previous ?? undefined);
    expect(page.rows).toEqual(pages[place]?.rows);
    previous = page.previous;
  }
  return { rows: pages.flatMap((page) => page.rows), total: pages[0]?.total ?? null };
}

const messages = (query: Query) =>
  walk<MessageRow>((cursor) =>
    getMessages(
      { ...parseParameters(messagesParameters, { ...ALL, limit: "7", ...query }), cursor },
      RECEIVED,
    ),
  );
const events = (query: Query) =>
  walk<EventRow>((cursor) =>
    getEvents(
      { ...parseParameters(eventsParameters, { ...ALL, limit: "9", ...query }), cursor },
      {},
      RECEIVED,
    ),
  );
const funnel = (query: Query) =>
  getFunnel(parseParameters(funnelParameters, { ...ALL, ...query }), RECEIVED);

async function campaignKeys(): Promise<string[]> {
  const params = parseParameters(campaignsParameters, ALL);
  return (await getCampaigns(params, RECEIVED)).rows.map((row) => row.key);
}

function distinct<Row>(rows: readonly Row[], key: (row: Row) => string): number {
  return new Set(rows.map(key)).size;
}

const filter = (keys: readonly string[]) =>
  fc.record(
    {
      provider: fc.subarray([...SLUGS], { minLength: 1 }),
      campaign: fc.subarray([...keys], { minLength: 1, maxLength: 3 }),
      channel: fc.subarray(["push", "email", "sms", "unknown"], { minLength: 1 }),
      platform: fc.subarray(["ios", "android", "unknown"], { minLength: 1 }),
      tag: fc.constant("shop"),
      campaignKind: fc.subarray(["automation", "unknown"], { minLength: 1 }),
      notProvider: fc.subarray([...SLUGS], { minLength: 1, maxLength: 2 }),
      notCampaign: fc.subarray([...keys], { minLength: 1, maxLength: 3 }),
      notChannel: fc.constantFrom("push", "email", "unknown"),
      notPlatform: fc.constantFrom("ios", "unknown"),
      notTag: fc.constant("shop"),
      notCampaignKind: fc.constantFrom("automation", "unknown"),
      evidence: fc.constant("confirmed"),
      automatic: fc.constant("include"),
      from: fc.constantFrom("2026-09-06", "2026-10-04", "2026-10-20"),
      to: fc.constantFrom("2026-10-20", "2026-11-05"),
    },
    { requiredKeys: [] },
  );

/** What is kept and what is left out of it, by the same values. */
const BOTH_WAYS = [
  ...[
    ["provider", "notProvider"],
    ["campaign", "notCampaign"],
    ["channel", "notChannel"],
  ],
  ...[
    ["platform", "notPlatform"],
    ["tag", "notTag"],
    ["campaignKind", "notCampaignKind"],
  ],
] as const;

describe("from a number to its proof", () => {
  test("there are messages with several lives, and implied stages, to prove it on", async () => {
    const lives = await database.db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM message WHERE lives IS NOT NULL`;
    expect(Number(lives[0]?.count)).toBeGreaterThan(5);
    const { implied } = await funnel({});
    expect(implied.delivered).toBeGreaterThan(0);
    expect(implied.sent).toBeGreaterThan(0);
  });

  test("the messages listed for a stage are as many as the funnel says, whatever the filters", async () => {
    const keys = await campaignKeys();
    await fc.assert(
      fc.asyncProperty(filter(keys), fc.constantFrom(...STAGES), async (query, stage: Stage) => {
        const report = await funnel(query);
        const { rows, total } = await messages({ ...query, stage });
        expect(total).toBe(report.total[stage]);
        expect(rows).toHaveLength(report.total[stage] ?? 0);
        expect(distinct(rows, (row) => `${row.message} ${row.began}`)).toBe(rows.length);
        const known = (how: string) => rows.filter((row) => row.stages[stage].how === how);
        expect(known("implied")).toHaveLength(report.implied[stage] ?? 0);
        // Only a machine opened or clicked the others.
        const isMarked = stage === "opened" || stage === "clicked";
        const byMachines = isMarked && query.automatic ? report.automatic[stage] : 0;
        const byPeople = known("reported").length + known("implied").length;
        expect(rows.length - byPeople).toBe(byMachines ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  test("what machines alone opened and clicked is listed, too, and how the others are known", async () => {
    for (const stage of ["opened", "clicked"] as const) {
      const of = async (query: Query) => (await messages({ stage, ...query })).rows.length;
      const { total, automatic, implied } = await funnel({ automatic: "include" });
      expect(automatic[stage]).toBeGreaterThan(2);
      expect(await messages({ stage, how: "automatic" })).toMatchObject({
        total: automatic[stage],
      });
      expect(await of({ how: "automatic" })).toBe(automatic[stage]);
      expect(await of({ how: "implied", automatic: "include" })).toBe(implied[stage] ?? 0);
      const reported = (total[stage] ?? 0) - (implied[stage] ?? 0);
      expect(await of({ how: "reported", automatic: "include" })).toBe(reported);
    }
    expect((await messages({ stage: "sent", how: "automatic" })).rows).toEqual([]);
  });

  test("what a filter keeps and what its opposite leaves add up to all, in every report", async () => {
    const keys = await campaignKeys();
    const values: Readonly<Record<string, string[]>> = {
      ...{ provider: ["cleverpush"], campaign: keys.slice(0, 2), channel: ["email", "unknown"] },
      ...{ platform: ["ios"], tag: ["shop"], campaignKind: ["automation"] },
    };
    const counts = async (query: Query) => {
      const { total } = await funnel(query);
      return STAGES.map((stage) => total[stage] ?? 0);
    };
    for (const clock of ["cohort", "event"]) {
      const all = await counts({ clock });
      for (const [is = "", isNot = ""] of BOTH_WAYS) {
        const asked = values[is] ?? [];
        const kept = await counts({ clock, [is]: asked });
        const left = await counts({ clock, [isNot]: asked });
        expect(Math.max(...kept), is).toBeGreaterThan(0);
        expect(
          kept.map((count, at) => count + (left[at] ?? 0)),
          is,
        ).toEqual(all);
      }
    }
  });

  test("what dropped out between two stages is listed too, over the providers that report both", async () => {
    const keys = await campaignKeys();
    const steps = [
      ["delivery", "sent", "delivered"],
      ["open", "delivered", "opened"],
      ["click", "opened", "clicked"],
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        filter(keys),
        fc.constantFrom(...steps),
        async (query, [rate, stage, without]) => {
          const { rates, total: stages } = await funnel(query);
          const { rows, total } = await messages({ ...query, stage, without });
          const { numerator, denominator } = rates[rate];
          expect(rows).toHaveLength(denominator - numerator);
          if (stages[stage] !== null) expect(total).toBe(rows.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("days with a known gap are left out of what dropped out, as they are of the rates", async () => {
    const endpoint = await database.db.endpoint.findFirstOrThrow({
      where: { provider: "wonderpush" },
    });
    const before = (await messages({ stage: "sent", without: "delivered" })).rows.length;
    const [startsAt, endsAt] = [RECEIVED - 40 * DAY, RECEIVED - 15 * DAY].map((at) => new Date(at));
    const gap = await database.db.gap.create({
      data: {
        id: "00000000-0000-4000-8000-00000000000a",
        endpointId: endpoint.id,
        startsAt: startsAt ?? new Date(),
        endsAt: endsAt ?? null,
        reason: "A test",
      },
    });
    const { rates } = await funnel({});
    const { rows, total } = await messages({ stage: "sent", without: "delivered" });
    const lost = rates.delivery.denominator - rates.delivery.numerator;
    expect([rows.length, total]).toEqual([lost, lost]);
    expect(rows.length).toBeLessThan(before);
    await database.db.gap.delete({ where: { id: gap.id } });
  });

  test("failures are listed by their cause, as a campaign counts them", async () => {
    for (const key of await campaignKeys()) {
      const report = await getCampaign(key, parseParameters(campaignParameters, ALL), RECEIVED);
      for (const { cause, count } of report.failures) {
        const { rows, total } = await messages({
          campaign: key,
          stage: "failed",
          cause: cause ?? "none",
        });
        expect([rows.length, total]).toEqual([count, count]);
      }
    }
  });

  test("the events listed for a kind are as many as the event clock says, whatever the filters", async () => {
    const keys = await campaignKeys();
    const all = [...STAGES, "opted_in", "opted_out", "automatic_opened", "automatic_clicked"];
    const some = fc.subarray(all as Kind[], {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(
        filter(keys),
        some,
        async ({ evidence: _, automatic: __, ...query }, kind) => {
          const { total: stages, automatic } = await funnel({ ...query, clock: "event" });
          const opts = (
            await getAudience(parseParameters(audienceParameters, { ...ALL, ...query }), RECEIVED)
          ).total;
          const counts: Partial<Record<Kind, number | null>> = {
            ...stages,
            opted_in: opts.optedIn,
            opted_out: opts.optedOut,
            automatic_opened: automatic.opened,
            automatic_clicked: automatic.clicked,
          };
          const { rows, total } = await events({ ...query, kind });
          const expected = kind.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
          expect([rows.length, total]).toEqual([expected, expected]);
          expect(distinct(rows, (row) => row.id)).toBe(rows.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("the events of an hour are those that its bucket counts, on the day that loses half an hour too", async () => {
    const range = { from: "2026-10-02", to: "2026-10-06" };
    const params = parseParameters(timeseriesParameters, {
      ...{ ...range, interval: "hour", clock: "event" },
    });
    const { buckets } = await getTimeseries(params, RECEIVED);
    let sum = 0;
    for (const [place, { start, day, stages }] of buckets.entries()) {
      const hour = { from: day, to: day, hour: start };
      const { rows, total } = await events({ ...hour, kind: ["sent", "opened"] });
      const counted = (stages.sent ?? 0) + (stages.opened ?? 0);
      expect([start, rows.length, total]).toEqual([start, counted, counted]);
      const all = (await events(hour)).rows;
      const end = buckets[place + 1]?.start ?? "9999";
      expect(all.every((event) => event.at >= start && event.at < end)).toBe(true);
      sum += all.length;
    }
    expect(sum).toBeGreaterThan(10);
    expect(sum).toBe((await events(range)).rows.length);
    const outside = { from: "2026-10-02", to: "2026-10-02", hour: "2026-10-04T12:00:00.000Z" };
    expect((await events(outside)).rows).toEqual([]);
    expect(await events({ ...outside, kind: ["sent"] })).toEqual({ rows: [], total: 0 });
  }, 60_000);

  test("opt-outs are listed by their cause, as Audience counts them", async () => {
    const { causes } = await getAudience(parseParameters(audienceParameters, ALL), RECEIVED);
    expect(causes.length).toBeGreaterThan(2);
    for (const { kind, cause, count } of causes) {
      const { rows, total } = await events({ kind: [kind], cause: cause ?? "none" });
      expect([rows.length, total]).toEqual([count, count]);
    }
  });
});

describe("one message", () => {
  test("tells of each life what the list tells, and every event of its own", async () => {
    const { rows } = await messages({});
    const several = rows.filter((row) => row.lives > 1);
    expect(several.length).toBeGreaterThan(2);
    for (const row of [...several.slice(0, 5), ...rows.slice(0, 20)]) {
      const report = await getMessage(row.message, RECEIVED);
      expect(report.lives).toContainEqual(row);
      expect(report.lives).toHaveLength(row.lives);
      const own = report.events.filter((event) => event.subject === row.message);
      const stored = await database.db.event.count({
        where: { subjectId: row.message, kind: { lt: KINDS.length } },
      });
      expect(own).toHaveLength(stored);
    }
  });

  test("without a stage every message is listed, each of its lives once", async () => {
    const { rows } = await messages({});
    const [counted] = await database.db.$queryRaw<{ count: bigint }[]>`
      SELECT sum(coalesce(jsonb_array_length(lives), 1)) AS count FROM message`;
    expect(rows).toHaveLength(Number(counted?.count));
  });

  test("an id that leads nowhere is not found", async () => {
    await expect(getMessage("nobody", RECEIVED)).rejects.toMatchObject({ code: "not_found" });
    const id = "00000000-0000-4000-8000-000000000000";
    await expect(getMessage(id, RECEIVED)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("one person", () => {
  test("is followed over all providers from any event of theirs, without being named", async () => {
    const all = (await events({ person: "u1" })).rows;
    expect(distinct(all, (row) => row.endpoint)).toBeGreaterThan(2);
    const own = all.find((row) => row.provider === "contextpush");
    const followed = (await events({ recipient: own?.subject })).rows;
    expect(followed.map((row) => row.id)).toEqual(all.map((row) => row.id));
  });
});
