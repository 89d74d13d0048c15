import { afterAll, beforeAll, expect, test } from "vitest";
import { filterParameters } from "@/lib/address/filter-parameters";
import { getMessages } from "@/lib/analytics/events/messages";
import { messagesParameters } from "@/lib/analytics/events/parameters";
import { campaignIdOf } from "@/lib/facts/identity";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { entry, samples } from "@/lib/providers/sendgrid/samples";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { getCampaign } from "./campaign";
import { campaignParameters } from "./parameters";

const AT = Date.UTC(2026, 10, 20, 12);
const RANGE = { from: "2026-11-20", to: "2026-11-20" };

let database: TestDatabase;
let endpoint: string;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({
    data: { name: "Test", timeZone: "UTC", rollupZone: "UTC" },
  });
  endpoint = await testEndpoint(database.db, "sendgrid");
  const of = (person: string, cause?: string) => ({
    ...{ at: AT, person: `${person}@example.com`, message: person, campaign: "menu" },
    ...(cause ? { cause } : {}),
  });
  await ingest(database.db, [
    testRequest(
      endpoint,
      [
        samples.failed(of("ada", "Invalid Address")),
        samples.failed(of("ben", "Mailbox Unavailable")),
        samples.failed(of("cai", "Reputation")),
        samples.failed(of("dan", "A word of tomorrow")),
        samples.delivered(of("eve")),
        samples.failed({ ...of("eve", "Content"), at: AT + 60_000 }),
        // Put off, and tried again: not failed.
        entry("deferred", of("fay"), { attempt: "1", response: "451 later" }),
      ],
      AT + 120_000,
    ),
  ]);
});
afterAll(() => database.close());

test("each cause of failure says of which sort it is; an unknown one is not classified", async () => {
  const key = campaignIdOf(endpoint, "category:menu");
  const { failures, total } = await getCampaign(
    key,
    campaignParameters.parse(RANGE),
    AT + 86_400_000,
  );
  expect(Object.fromEntries(failures.map(({ cause, class: of }) => [cause, of]))).toEqual({
    "Invalid Address": "permanent",
    "Mailbox Unavailable": "temporary",
    Reputation: "policy",
    Content: "policy",
    "A word of tomorrow": null,
  });
  expect(total).toMatchObject({ failed: 5, delivered: 1 });
});

test("a message says so too, and one that failed after its delivery is both", async () => {
  const { rows } = await getMessages(
    messagesParameters.parse({ ...filterParameters.parse(RANGE), stage: "failed" }),
    AT + 86_400_000,
  );
  const of = Object.fromEntries(rows.map(({ cause, failureClass }) => [cause, failureClass]));
  expect(of).toMatchObject({ "Invalid Address": "permanent", "A word of tomorrow": null });
  const both = rows.find(({ cause }) => cause === "Content");
  expect(both?.stages).toMatchObject({
    delivered: { how: "reported" },
    failed: { how: "reported" },
  });
});
