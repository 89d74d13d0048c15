import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseParameters } from "@/lib/address/parse-parameters";
import { requireCampaign } from "@/lib/analytics/counts/campaign-names";
import { getContent } from "@/lib/analytics/events/content";
import { getMessage } from "@/lib/analytics/events/message";
import { getMessages } from "@/lib/analytics/events/messages";
import { messagesParameters } from "@/lib/analytics/events/parameters";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import { processPending } from "@/lib/ingest/process-pending";
import { samples as contextpush } from "@/lib/providers/contextpush/samples";
import type { Channel } from "@/lib/providers/event";
import { samples as notificationapi } from "@/lib/providers/notificationapi/samples";
import { installationEvent, samples as wonderpush } from "@/lib/providers/wonderpush/samples";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints } from "@/lib/testing/seed-rollup";
import { getCampaignComparison } from "./campaign-comparison";
import { getCampaigns } from "./campaigns";
import { campaignsBefore } from "./campaigns-before";
import { getFollowed } from "./followed";
import {
  campaignComparisonParameters,
  campaignParameters,
  campaignsParameters,
} from "./parameters";

const NOW = Date.now();
const HOUR = 3_600_000;

let database: TestDatabase;
let endpoints: Record<string, string>;
let keys: Record<string, string>;

async function post(provider: string, items: readonly object[], ago = 0): Promise<void> {
  await insertRequests(database.db, [
    {
      id: uuidv7(),
      endpointId: endpoints[provider] ?? "",
      receivedAt: NOW - ago * HOUR,
      headers: {},
      query: "",
      body: new TextEncoder().encode(JSON.stringify(items)),
      itemCount: items.length,
    },
  ]);
}

const people = (count: number) => Array.from({ length: count }, (_, index) => index);

/** WonderPush sends to a person, who taps after a minute. */
const tapped = (campaign: string, person: number, ago: number) =>
  ([wonderpush.sent, wonderpush.delivered, wonderpush.opened] as const).map((build, step) =>
    build({
      at: NOW - ago * HOUR + step * 60_000,
      campaign,
      message: campaign,
      device: `device-${person}`,
      person: null,
    }),
  );

const bought = (campaign: string | null, person: number, what = "purchase") => ({
  ...installationEvent(what, {
    at: NOW - HOUR,
    id: `${campaign}-${person}-${what}`,
    device: `device-${person}`,
    person: null,
  }),
  reporting: campaign ? { campaignId: campaign, notificationId: campaign } : {},
});

/** NotificationAPI tells no time: what counts is when it came. */
const delivered = (channel: Channel, campaign: string) =>
  notificationapi.delivered({ at: NOW, message: campaign, campaign, channel });

const titled = (person: number, title: string) => ({
  ...contextpush.delivered({
    at: NOW - 2 * HOUR,
    device: `token-${person}`,
    person: `user-${person}`,
    campaign: "course",
    message: `key-${person}`,
    title,
  }),
  delivery_method: person === 7 ? "traditional" : "context_aware",
});

beforeAll(async () => {
  database = await testDatabase();
  endpoints = await seedEndpoints(database.db, "Europe/Berlin", [
    ...["wonderpush", "contextpush", "notificationapi"],
  ]);
  await post("wonderpush", [
    ...people(4).flatMap((person) => tapped("spring", person, 6)),
    ...people(2).flatMap((person) => tapped("summer", person, 4)),
    ...people(3).map((person) => bought("spring", person)),
    bought("spring", 0, "addToCart"),
    bought("summer", 9),
    bought(null, 1),
  ]);
  await post("contextpush", [
    ...people(6).map((person) => titled(person, "Five minutes of review?")),
    titled(7, "Anna, your course waits"),
    titled(8, "Boris, your course waits"),
  ]);
  await post("notificationapi", [delivered("email", "letter-1")], 3);
  await post("notificationapi", [delivered("sms", "text-1")], 2);
  await post("notificationapi", [delivered("email", "letter-2")], 1);
  await processPending(database.db);
  const { rows } = await getCampaigns(parseParameters(campaignsParameters, {}), NOW);
  keys = Object.fromEntries(rows.map(({ id, key }) => [id ?? "none", key]));
});
afterAll(() => database.close());

const params = (query: Record<string, string> = {}) => parseParameters(campaignParameters, query);

describe("what followed a campaign", () => {
  test("is what its provider ties to it, by name, and nothing else", async () => {
    const { rows, more } = await getFollowed(keys.spring ?? "", params(), NOW);
    expect(rows.map(({ name, count, recipients }) => [name, count, recipients])).toEqual([
      ["purchase", 3, 3],
      ["addToCart", 1, 1],
    ]);
    expect(more).toBe(false);
  });

  test("is of the range and the filters asked for", async () => {
    const before = { from: "2020-01-01", to: "2020-01-31" };
    expect((await getFollowed(keys.spring ?? "", params(before), NOW)).rows).toEqual([]);
    const elsewhere = { provider: "contextpush" };
    expect((await getFollowed(keys.spring ?? "", params(elsewhere), NOW)).rows).toEqual([]);
  });
});

describe("a campaign's content", () => {
  test("shows what went to many, and masks what may speak of one person", async () => {
    const content = await getContent(keys.course ?? "", params(), NOW);
    expect(content).toMatchObject({ messages: 8, titled: 8, others: 0 });
    expect(content.titles[0]).toEqual({
      title: "Five minutes of review?",
      messages: 6,
      masked: false,
    });
    expect(content.titles.slice(1).every(({ masked }) => masked)).toBe(true);
    expect(JSON.stringify(content)).not.toMatch(/Anna|Boris/);
  });

  test("is told of a single message as of its campaign: whole where many got it", async () => {
    const list = await getMessages(
      parseParameters(messagesParameters, { campaign: keys.course ?? "" }),
      NOW,
    );
    const one = await Promise.all(list.rows.map(({ message }) => getMessage(message, NOW)));
    const titles = one.map(({ lives }) => lives[0]?.title ?? "");
    expect(titles.filter((title) => title === "Five minutes of review?")).toHaveLength(6);
    expect(titles.join()).not.toMatch(/Anna|Boris/);
  });

  test("a message tells how it was to be delivered and how it was", async () => {
    const asked = parseParameters(messagesParameters, { campaign: keys.course ?? "" });
    const { rows } = await getMessages(asked, NOW);
    const ways = rows.map(({ plannedMethod, deliveryMethod }) => [plannedMethod, deliveryMethod]);
    expect(ways.filter(([planned, actual]) => planned === actual)).toHaveLength(7);
    expect(ways).toContainEqual(["context_aware", "traditional"]);
  });

  test("says that there is none where messages carry no title", async () => {
    const content = await getContent(keys.spring ?? "", params(), NOW);
    expect(content).toMatchObject({ messages: 4, titled: 0, titles: [] });
  });
});

describe("campaigns side by side", () => {
  test("come in the order asked for, with the numbers of their own rows", async () => {
    const asked = { campaign: [keys.summer ?? "", keys.spring ?? ""] };
    const report = await getCampaignComparison(
      parseParameters(campaignComparisonParameters, asked),
      NOW,
    );
    const list = await getCampaigns(parseParameters(campaignsParameters, {}), NOW);
    expect(report.rows.map(({ campaign }) => campaign)).toEqual(
      asked.campaign.map((key) => list.rows.find((row) => row.key === key)),
    );
    expect(report.rows.map(({ timeToOpen }) => timeToOpen.opens)).toEqual([2, 4]);
    expect(report.rows[0]).toMatchObject({ openedBy: ["tap"], deliveredBy: ["confirmed"] });
  });

  test("know which began before one, at the same endpoint", async () => {
    const summer = await requireCampaign(keys.summer ?? "");
    const before = await campaignsBefore(summer, 5);
    expect(before.rows.map(({ key }) => key)).toEqual([keys.spring]);
    expect(before.channels).toEqual(["push"]);
  });

  test("leave out older ones that went another way: a push is beside pushes", async () => {
    const channelsOf = async (name: string) => {
      const { rows, channels } = await campaignsBefore(await requireCampaign(keys[name] ?? ""), 5);
      const names = rows.map(({ key }) => Object.entries(keys).find(([, one]) => one === key)?.[0]);
      return { names, channels };
    };
    expect(await channelsOf("letter-2")).toEqual({ names: ["letter-1"], channels: ["email"] });
    expect(await channelsOf("text-1")).toEqual({ names: [], channels: ["sms"] });
  });

  test("refuse a campaign that there is not", async () => {
    const asked = { campaign: [keys.spring ?? "", uuidv7()] };
    const compare = getCampaignComparison(
      parseParameters(campaignComparisonParameters, asked),
      NOW,
    );
    await expect(compare).rejects.toMatchObject({ code: "not_found" });
  });
});
