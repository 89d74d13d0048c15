import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { campaignIdOf, seedEndpoints, seedRollup } from "@/lib/testing/seed-rollup";
import { getCampaign } from "./campaign";
import { getCampaigns } from "./campaigns";
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
