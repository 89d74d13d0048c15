import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filterParameters } from "@/lib/address/filter-parameters";
import { ingest, testRequest } from "@/lib/ingest/testing";
import { samples as contextpush } from "@/lib/providers/contextpush/samples";
import { samples as resend } from "@/lib/providers/resend/samples";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints } from "@/lib/testing/seed-rollup";
import { findTitles } from "./find-titles";
import { findMessage, getMessage } from "./message";

const NOW = Date.now();
const MINUTE = 60_000;

let database: TestDatabase;

const told = (person: number, title: string, campaign: string, ago: number, again = 0) =>
  contextpush.delivered({
    ...{ at: NOW - ago * MINUTE, device: `token-${person}`, person: `user-${person}` },
    ...{ campaign, message: `${title}-${person}-${again}`, title },
  });
const toFive = (title: string, campaign: string, ago: number) =>
  [1, 2, 3, 4, 5].map((person) => told(person, title, campaign, ago));

beforeAll(async () => {
  database = await testDatabase();
  const endpoints = await seedEndpoints(database.db, "UTC", ["contextpush", "resend"]);
  await ingest(database.db, [
    testRequest(
      endpoints.contextpush ?? "",
      [
        ...toFive("Big SALE on shoes", "shoes", 20),
        ...toFive("The big sale ends", "last-day", 10),
        ...toFive("Five minutes of review?", "course", 30),
        told(6, "Anna, your sale is through", "course", 5),
        ...[1, 2, 3, 4, 5].map((again) => told(7, "Boris: one more sale", "course", 5, again)),
      ],
      NOW,
    ),
    testRequest(
      endpoints.resend ?? "",
      [resend.sent({ at: NOW, message: "56761188-7520-42d8-8898-ff6fc54ce618" })],
      NOW,
    ),
  ]);
});
afterAll(() => database.close());

const find = (text: string, query: object = {}, most?: number) =>
  findTitles(text, filterParameters.parse(query), NOW, most);

describe("a search over titles", () => {
  test("finds a part in whatever case, the latest first, with its campaign", async () => {
    const { titles, back } = await find("big sale");
    expect(titles.map(({ title }) => title)).toEqual(["The big sale ends", "Big SALE on shoes"]);
    expect(new Set(titles.map(({ campaign }) => campaign)).size).toBe(2);
    expect(back).toBeNull();
  });

  test("finds no title that went to few people, however many messages have it", async () => {
    expect((await find("sale is")).titles).toEqual([]);
    expect((await find("Boris")).titles).toEqual([]);
  });

  test("is of the range and the filters, and finds nothing in no text", async () => {
    expect((await find("sale", { from: "2020-01-01", to: "2020-01-31" })).titles).toEqual([]);
    expect((await find("sale", { provider: ["resend"] })).titles).toEqual([]);
    expect((await find(" ")).titles).toEqual([]);
  });

  test("says how far back it looked where it did not look at all", async () => {
    const { titles, back } = await find("sale", {}, 1);
    expect(titles.length).toBeLessThanOrEqual(1);
    expect(back).toBe(new Date(NOW - 20 * MINUTE).toISOString().slice(0, 10));
  });
});

test("a message is found by our id, and by the provider's where that is its only one", async () => {
  const found = await findMessage(" 56761188-7520-42d8-8898-ff6fc54ce618 ");
  expect(found).not.toBeNull();
  expect(await findMessage(found ?? "")).toBe(found);
  expect((await getMessage(found ?? "", NOW)).events).toHaveLength(1);
  expect(await findMessage("56761188-7520-42d8-8898-ff6fc54ce619")).toBeNull();
  expect(await findMessage("user-1")).toBeNull();
});
