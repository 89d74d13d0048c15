import { afterAll, beforeAll, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters } from "@/lib/analytics/funnel/parameters";
import { dayStart } from "@/lib/bucket";
import { NIL_ID } from "@/lib/facts/identity";
import { deriveAudience } from "@/lib/ingest/audience/derive-audience";
import { deriveMessages } from "@/lib/ingest/audience/derive-messages";
import { ingest, testRequest } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints } from "@/lib/testing/seed-rollup";
import { getAudienceMessages } from "./audience-messages";
import { audienceMessagesParameters } from "./parameters";

const ZONE = "Europe/Berlin";
const RANGE = { from: "2026-11-01", to: "2026-11-05" };
const NOW = dayStart("2026-11-10", ZONE);

let database: TestDatabase;
let endpoint = "";

const messages = (query: Record<string, string> = {}) =>
  getAudienceMessages(parseParameters(audienceMessagesParameters, { ...RANGE, ...query }), NOW);

/** A webhook of CleverPush about a subscription: minutes after a day's begin. */
const told = (type: string, id: string, day: string, more: Record<string, unknown> = {}) => {
  const at = dayStart(day, ZONE) + 60_000;
  const about = { notification: { _id: "n1" }, date: new Date(at).toISOString() };
  const { subscription, ...rest } = more as { subscription?: object };
  const body = {
    ...{ type, channel: { _id: "c1" }, subscription: { _id: id, ...subscription } },
    ...(type === "optIn" ? {} : about),
    ...rest,
  };
  return testRequest(endpoint, [body], at);
};
const optIn = (id: string, subscription: object) =>
  told("optIn", id, "2026-11-05", { subscription });

async function derive() {
  await deriveAudience(database.db);
  for (;;) if ((await deriveMessages(database.db)).days === 0) break;
}

const deliveredBy = async (query: Record<string, string> = {}) =>
  Object.fromEntries(
    (await messages(query)).groups.map(({ key, stages }) => [
      key ?? "",
      [stages.delivered, stages.opened],
    ]),
  );

beforeAll(async () => {
  database = await testDatabase();
  endpoint = (await seedEndpoints(database.db, ZONE, ["cleverpush"])).cleverpush ?? "";
  await ingest(database.db, [
    optIn("a", { country: "DE", language: "de-AT" }),
    told("delivery", "a", "2026-11-01"),
    told("click", "a", "2026-11-03"),
    told("delivery", "b", "2026-11-01"),
    // An open alone implies its delivery, as in the funnel.
    told("click", "c", "2026-11-05"),
    told("delivery", "d", "2026-11-05"),
    optIn("d", { language: "fr" }),
  ]);
});
afterAll(() => database.close());

test("before anything is counted all is not known, and the days that wait are told", async () => {
  expect(await deliveredBy()).toEqual({ "": [4, 2] });
  expect(await messages()).toMatchObject({ asOf: null, waiting: 2 });
});

test("groups add up to the funnel, with what is not known as one of them", async () => {
  await derive();
  const report = await messages();
  expect(await deliveredBy()).toEqual({ DE: [1, 1], "": [3, 1] });
  expect(await deliveredBy({ by: "language" })).toEqual({ de: [1, 1], fr: [1, 0], "": [2, 1] });
  const funnel = await getFunnel(parseParameters(funnelParameters, RANGE), NOW);
  expect(report.total).toEqual(funnel.total);
  expect(report.known).toMatchObject({ delivered: 1, opened: 1 });
  expect(report.all).toEqual(funnel.total);
  expect(report).toMatchObject({ asOf: expect.any(String), waiting: 0 });
});

test("a country narrows it to whom it is known of, and `unknown` to the others", async () => {
  expect((await messages({ country: "DE" })).total).toMatchObject({ delivered: 1, opened: 1 });
  expect((await messages({ country: "de" })).total).toMatchObject({ delivered: 1, opened: 1 });
  expect((await messages({ country: "unknown" })).total).toMatchObject({ delivered: 3, opened: 1 });
  expect((await messages({ country: "AT" })).total).toMatchObject({ delivered: 0, opened: 0 });
  expect((await messages({ country: "DE", language: "fr" })).groups).toEqual([]);
});

test("campaigns do not narrow it, whether they are named, tagged or left out", async () => {
  const { total } = await messages();
  for (const filter of [{ campaign: "none" }, { notCampaign: "none" }, { tag: "news" }])
    expect((await messages(filter)).total).toEqual(total);
});

test("what is known of somebody only later counts for their earlier messages, too", async () => {
  await ingest(database.db, [optIn("b", { country: "at" }), optIn("c", { country: "DE" })]);
  await derive();
  expect(await deliveredBy()).toEqual({ DE: [2, 2], AT: [1, 0], "": [1, 0] });
});

test("a message that goes on is counted anew, and nothing where nothing changed", async () => {
  expect(await deriveMessages(database.db)).toEqual({ days: 0, waiting: false });
  await ingest(database.db, [told("click", "b", "2026-11-04")]);
  await derive();
  expect(await deliveredBy()).toMatchObject({ AT: [1, 1] });
});

test("a history counted in stretches is what its days are one by one, whatever the stretches", async () => {
  const rows = () =>
    database.db.$queryRaw`SELECT * FROM audience_message ORDER BY endpoint_id, day, channel,
      platform, country, language`;
  const before = await rows();
  expect(before).toHaveLength(4);
  const days = await database.db.$queryRaw`
    SELECT endpoint_id, day, digest FROM audience_message_day ORDER BY day`;
  for (const stretch of [1, 2, 1_000_000]) {
    await database.db.$executeRaw`TRUNCATE audience_message, audience_message_day`;
    const all = await deriveMessages(database.db, { budget: 60_000, many: 1, stretch });
    expect(all).toEqual({ days: 2, waiting: false });
    expect(await rows()).toEqual(before);
    expect(
      await database.db.$queryRaw`
        SELECT endpoint_id, day, digest FROM audience_message_day ORDER BY day`,
    ).toEqual(days);
  }
});

test("days that changed are waited for, and not those whose people are only known better", async () => {
  await database.db.$executeRaw`
    INSERT INTO rollup (grain, clock, day, bucket, endpoint_id, campaign_id, channel, platform, sent)
    SELECT 'D', 'c', day, day, ${endpoint}::uuid, ${NIL_ID}::uuid, 'push', '', 1
    FROM generate_series('2025-01-01'::date, '2025-03-01'::date, '1 day') AS days(day)`;
  const next = () => deriveMessages(database.db, { budget: 60_000 });
  expect(await next()).toEqual({ days: 50, waiting: true });
  expect(await next()).toEqual({ days: 10, waiting: false });
  await ingest(database.db, [optIn("e", {})]);
  await deriveAudience(database.db);
  expect(await next()).toEqual({ days: 50, waiting: false });
});
