import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import type { Scope } from "@/lib/analytics/counts/scope";
import { dayStart } from "@/lib/bucket";
import { shiftDay } from "@/lib/days";
import { dayOf, sumConversions } from "@/lib/ingest/upkeep/sum-conversions";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { campaignIdOf, seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import { getCampaign } from "./campaign";
import { getCampaigns } from "./campaigns";
import { readConversions } from "./conversions";
import { campaignParameters, campaignsParameters } from "./parameters";

const RANGE = { from: "2026-11-02", to: "2026-11-08" };
const AT = Date.parse("2026-11-04T10:00:00Z");
const NOW = Date.parse("2026-11-10T00:00:00Z");
let database: TestDatabase;
let endpoint = "";

/** So many messages that each led to one purchase. */
async function converted(messages: number, channel: string): Promise<void> {
  for (let n = 0; n < messages; n++)
    await database.db.$executeRaw`
      INSERT INTO conversion (subject_id, event_id, at, message_id, begun_at, endpoint_id, campaign_id,
        channel, platform, value)
      VALUES (${randomUUID()}::uuid, ${randomUUID()}::uuid, ${new Date(AT)}, ${randomUUID()}::uuid,
        ${new Date(AT)}, ${endpoint}::uuid, ${campaignIdOf(endpoint, "order")}::uuid, ${channel}, '', 0.1)`;
}

beforeAll(async () => {
  database = await testDatabase();
  endpoint = (await seedEndpoints(database.db, "UTC", ["notificationapi"])).notificationapi ?? "";
  // Deliveries of pushes are not reported: those that were opened are all that is known of them.
  const of = { clock: "c", at: AT, endpointId: endpoint, campaign: "order" } as const;
  await seedRollup(database.db, "UTC", [
    { ...of, channel: "email", counts: { sent: 20, delivered: 10, opened: 6 } },
    { ...of, channel: "push", counts: { sent: 20, opened: 4, implied_delivered: 4 } },
  ]);
  await database.db.conversionRule.create({
    data: {
      ...{ id: 1, events: ["purchase"], valueField: "price", windowHours: 72 },
      ...{ changedAt: new Date(AT), countedAt: new Date(NOW) },
    },
  });
  await converted(3, "email");
  await converted(4, "push");
  await sumConversions(database.db, new Set([dayOf(new Date(AT))]));
});
afterAll(() => database.close());

test("a campaign's conversion rate is that of the channels on which deliveries are reported", async () => {
  const { rows } = await getCampaigns(parseParameters(campaignsParameters, RANGE), NOW);
  const expected = { events: 7, messages: 7, rate: 0.3, valued: 7, value: "0.7" };
  expect(rows).toMatchObject([{ id: "order", conversions: expected }]);
  const key = campaignIdOf(endpoint, "order");
  const one = await getCampaign(key, parseParameters(campaignParameters, RANGE), NOW);
  expect(one.campaign.conversions).toEqual(expected);
});

test("where none is reported there is a count and no rate", async () => {
  const pushes = parseParameters(campaignsParameters, { ...RANGE, channel: "push" });
  expect((await getCampaigns(pushes, NOW)).rows).toMatchObject([
    { conversions: { messages: 4, rate: null } },
  ]);
});

/** When messages began, in quarters of an hour from a Friday's noon on. */
const drawn = fc.record({
  message: fc.integer({ min: 0, max: 5 }),
  quarter: fc.integer({ min: 0, max: 4 * 24 * 4 }),
  channel: fc.constantFrom("push", "email"),
  platform: fc.constantFrom("ios", ""),
  value: fc.constantFrom(null, "0.1", "12.30", "-3"),
});
const FRIDAY = Date.parse("2026-10-23T12:00:00Z");
const DAYS = new Set([0, 1, 2, 3, 4].map((day) => dayOf(new Date(FRIDAY + day * 86_400_000))));

test("whole days are added up from sums and the rest is counted, which says what counting all of it says, in any zone", async () => {
  const campaign = randomUUID();
  await fc.assert(
    fc.asyncProperty(
      fc.array(drawn, { minLength: 1, maxLength: 30 }),
      // Berlin sets its clocks back within the range; the others are no whole hours from UTC, or a day ahead.
      fc.constantFrom(
        "UTC",
        "Europe/Berlin",
        "Asia/Kathmandu",
        "Pacific/Kiritimati",
        "America/St_Johns",
      ),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom<string[] | null>(null, ["push"], ["email"]),
      fc.constantFrom<string[] | null>(null, ["ios"]),
      async (all, timeZone, first, length, channels, platforms) => {
        await database.db.conversion.deleteMany({ where: { campaignId: campaign } });
        // One message is of one channel and one platform.
        const own = (message: number) => all.find((one) => one.message === message) ?? all[0];
        const rows = all.map(({ message, quarter, value }) => ({
          ...{ subjectId: randomUUID(), eventId: randomUUID(), at: new Date(FRIDAY), value },
          messageId: `00000000-0000-4000-8000-00000000000${message}`,
          begunAt: new Date(FRIDAY + quarter * 900_000),
          ...{ endpointId: endpoint, campaignId: campaign },
          ...{ channel: own(message)?.channel ?? "", platform: own(message)?.platform ?? "" },
        }));
        await database.db.conversion.createMany({ data: rows });
        await sumConversions(database.db, DAYS);
        const from = shiftDay("2026-10-23", first);
        const range = { from, to: shiftDay(from, length), timeZone };
        const begins = dayStart(range.from, timeZone);
        const ends = dayStart(shiftDay(range.to, 1), timeZone);
        const found = rows.filter(
          (row) =>
            row.begunAt.getTime() >= begins &&
            row.begunAt.getTime() < ends &&
            (channels?.includes(row.channel) ?? true) &&
            (platforms?.includes(row.platform) ?? true),
        );
        const scope: Scope = {
          ...{ range, now: NOW, endpoints: [], narrowed: false },
          ...{ campaigns: null, notCampaigns: null, channels, notChannels: null },
          ...{ platforms, notPlatforms: null },
        };
        const conversions = await readConversions(scope);
        const selection = { endpoints: [], channels: null } as never;
        const one = conversions.of({ key: campaign, rows: [], selection }, {} as never);
        const lives = new Set(found.map((row) => `${row.messageId} ${row.begunAt.getTime()}`));
        const hundredths = found.reduce(
          (sum, { value }) => sum + Math.round(Number(value) * 100),
          0,
        );
        expect(one).toMatchObject({
          events: found.length,
          messages: lives.size,
          valued: found.filter(({ value }) => value !== null).length,
        });
        expect(Math.round(Number(one?.value) * 100)).toBe(hundredths);
      },
    ),
    { numRuns: 150 },
  );
});
