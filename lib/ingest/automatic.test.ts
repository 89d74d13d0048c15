import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { filterParameters } from "@/lib/address/filter-parameters";
import { getMessages } from "@/lib/analytics/events/messages";
import { messagesParameters } from "@/lib/analytics/events/parameters";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters } from "@/lib/analytics/funnel/parameters";
import { entry, samples } from "@/lib/providers/sendgrid/samples";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { ingest, testEndpoint, testRequest } from "./testing";
import { rebuild } from "./upkeep/rebuild";

const AT = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;

let database: TestDatabase;
let endpoint: string;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({
    data: { name: "Test", timeZone: "Europe/Berlin", rollupZone: "Europe/Berlin" },
  });
  endpoint = await testEndpoint(database.db, "sendgrid");
});
beforeEach(() =>
  database.db.$executeRawUnsafe(
    "TRUNCATE event, message, rollup, breakdown_rollup, accounting, webhook_request, request_body, pending_request",
  ),
);
afterAll(() => database.close());

const of = (person: string, minutes: number) => ({
  at: AT + minutes * MINUTE,
  person: `${person}@example.com`,
  message: person,
});
const byMachine = (person: string, minutes: number) =>
  entry("open", of(person, minutes), { sg_machine_open: true });

/** One person opens it, one only a machine does, at one both do, and one clicks what a machine opened. */
const items = [
  samples.sent(of("ada", 0)),
  samples.opened(of("ada", 5)),
  samples.sent(of("ben", 0)),
  byMachine("ben", 1),
  samples.sent(of("cai", 0)),
  byMachine("cai", 1),
  samples.opened(of("cai", 9)),
  byMachine("dan", 2),
  samples.clicked(of("dan", 30)),
  // Nothing else is heard of it: the machine shows that it was sent and arrived.
  byMachine("eve", 3),
];

const range = { from: "2026-11-20", to: "2026-11-20" };
const funnel = (more: object = {}) =>
  getFunnel(funnelParameters.parse({ ...range, ...more }), AT + 86_400_000);

for (const [order, given] of [
  ["in order", items],
  ["backwards", items.toReversed()],
] as const) {
  test(`a message that a machine and a person opened counts once, as the person's: ${order}`, async () => {
    for (const [index, item] of given.entries())
      await ingest(database.db, [testRequest(endpoint, [item], AT + (60 + index) * MINUTE)]);
    const report = await funnel();
    expect(report.total).toMatchObject({ sent: 5, delivered: 5, opened: 3, clicked: 1 });
    expect(report.implied).toMatchObject({ sent: 2, delivered: 5, opened: 1 });
    expect(report.automatic).toEqual({ opened: 2, clicked: null });
    const all = await funnel({ automatic: "include" });
    expect(all.total).toMatchObject({ opened: 5, clicked: 1 });
    expect(all.automatic).toEqual({ opened: 2, clicked: null });
    expect((await funnel({ clock: "event" })).automatic).toEqual({ opened: 4, clicked: null });
    expect(await rebuild(database.url, { replace: false })).toEqual([]);
  });
}

test("the messages behind a number are as many as it says where machines imply it", async () => {
  await ingest(database.db, [testRequest(endpoint, items, AT + 60 * MINUTE)]);
  const listed = async (stage: string, how = "any") =>
    getMessages(
      messagesParameters.parse({ ...filterParameters.parse(range), stage, how }),
      AT + 86_400_000,
    );
  for (const [stage, count] of [
    ["sent", 5],
    ["delivered", 5],
    ["opened", 3],
  ] as const) {
    const { rows, total } = await listed(stage);
    expect([stage, rows.length, total]).toEqual([stage, count, count]);
  }
  const eve = (await listed("sent", "implied")).rows.find(
    ({ began }) => began === new Date(AT + 3 * MINUTE).toISOString(),
  );
  expect(eve?.stages.opened).toEqual({ how: "not_reached", at: null });
  expect(eve?.automatic).toEqual({
    opened: new Date(AT + 3 * MINUTE).toISOString(),
    clicked: null,
  });
});
