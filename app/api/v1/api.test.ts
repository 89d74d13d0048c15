import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { GET as healthz } from "@/app/healthz/route";
import { GET as metrics } from "@/app/metrics/route";
import { GET as readyz } from "@/app/readyz/route";
import { parseParameters } from "@/lib/address/parse-parameters";
import { campaignsResponse } from "@/lib/analytics/campaigns/answers";
import { eventsResponse } from "@/lib/analytics/events/answers";
import { getEvents } from "@/lib/analytics/events/events";
import { eventsParameters } from "@/lib/analytics/events/parameters";
import { funnelResponse } from "@/lib/analytics/funnel/answers";
import { freshnessResponse, healthResponse } from "@/lib/analytics/health/answers";
import type { openApiDocument } from "@/lib/analytics/openapi";
import { qualityResponse } from "@/lib/analytics/quality/answers";
import { REPORTS } from "@/lib/analytics/reports";
import { textOfStored } from "@/lib/facts/pair";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import { processPending } from "@/lib/ingest/process-pending";
import { KINDS, STAGES } from "@/lib/providers/event";
import { PROVIDERS } from "@/lib/providers/registry";
import { askApi } from "@/lib/testing/acceptance/ask-api";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints } from "@/lib/testing/seed-rollup";
import * as nothing from "../[...path]/route";
import * as reports from "./[...report]/route";
import { GET as openapi } from "./openapi.json/route";

type Route = (request: Request) => Promise<Response>;

/** A report's route, at an address with something that there is in place of what it names. */
const at =
  (address: string, more = ""): Route =>
  async (request) => {
    const found = await database.db.message.findFirst({ orderBy: { id: "asc" } });
    const path = address.replace("{key}", "none").replace("{id}", found?.id ?? "none");
    const url = new URL(request.url);
    return askApi(new Request(`http://x${path}?${url.searchParams}${more}`, request));
  };
/** What some reports must be told. */
const ASKED: Readonly<Record<string, string>> = {
  "/api/v1/campaigns/compare": "&campaign=none&campaign=none",
  "/api/v1/sends": "&campaign=none",
};
const ROUTES = Object.fromEntries(
  Object.keys(REPORTS).map((address) => [address, at(address, ASKED[address])]),
);
const [funnel, campaigns, quality, events, freshness, health] = [
  ...["funnel", "campaigns", "quality", "events", "freshness", "health"],
].map((name) => at(`/api/v1/${name}`)) as [Route, Route, Route, Route, Route, Route];
const KEY = "plk_test-key-of-a-viewer";
const NOW = Date.now();

let database: TestDatabase;
let endpoints: Record<string, string>;

function ask(route: Route, query = "", headers: Record<string, string> = {}): Promise<Response> {
  const authorization = `Bearer ${KEY}`;
  return route(new Request(`http://x/?${query}`, { headers: { authorization, ...headers } }));
}

async function answer<Value>(
  schema: { parse(value: unknown): Value },
  route: Route,
  query = "",
): Promise<Value> {
  const response = await ask(route, query);
  expect(response.status, query).toBe(200);
  return schema.parse(await response.json());
}

async function store(provider: (typeof PROVIDERS)[number]): Promise<void> {
  const { headers, body } = provider.example(NOW);
  const bytes = new TextEncoder().encode(body);
  const items = provider.items({ headers, query: "", body: bytes });
  await insertRequests(database.db, [
    {
      id: uuidv7(),
      endpointId: endpoints[provider.slug] ?? "",
      receivedAt: NOW,
      headers,
      query: "",
      body: bytes,
      itemCount: items.length,
    },
  ]);
}

beforeAll(async () => {
  database = await testDatabase();
  const slugs = PROVIDERS.map((provider) => provider.slug);
  endpoints = await seedEndpoints(database.db, "Asia/Kathmandu", slugs);
  const digest = new Uint8Array(createHash("sha256").update(KEY).digest());
  await database.db.apiKey.create({
    data: { id: uuidv7(), name: "test", digest, ending: "ewer", role: "viewer" },
  });
  for (const provider of PROVIDERS) await store(provider);
});
afterAll(() => database.close());

describe("before processing", () => {
  test("what waits is received and pending, and the difference is 0", async () => {
    const { rows } = await answer(qualityResponse, quality);
    expect(rows).toHaveLength(PROVIDERS.length + 1);
    for (const row of rows) expect(row.difference).toBe(0);
    const own = rows.filter((row) => row.endpoint !== null);
    expect(own.every((row) => row.pending > 0 && row.pending === row.received)).toBe(true);
    expect(rows.at(-1)).toMatchObject({ endpoint: null, received: 0, rejectedRequests: 0 });
  });
});

describe("the API", () => {
  beforeAll(async () => {
    await processPending(database.db);
  });

  test("every report answers as its document says", async () => {
    for (const [path, report] of Object.entries(REPORTS)) {
      const route = ROUTES[path];
      if (!route) throw new Error(path);
      const { by } = report.query.shape;
      const split = by && z.safeParse(by, "campaign").success ? "campaign" : "country";
      const asked = { by: split, interval: "week", clock: "event", evidence: "confirmed" };
      const own = Object.entries(asked).filter(([name]) => name in report.query.shape);
      for (const query of ["", new URLSearchParams(own).toString()]) {
        const response = await ask(route, query);
        expect(response.status, path).toBe(200);
        expect(response.headers.get("cache-control")).toBe("private, no-store");
        const body: unknown = await response.json();
        // Nothing may be in an answer that the document does not tell of.
        expect(report.response.parse(body), path).toEqual(body);
      }
    }
  });

  test("the document is valid and open to all", async () => {
    const response = await openapi();
    expect(response.status).toBe(200);
    const document = (await response.json()) as ReturnType<typeof openApiDocument>;
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths ?? {})).toEqual(Object.keys(REPORTS));
    const parameters = document.paths?.["/api/v1/funnel"]?.get?.parameters ?? [];
    const names = parameters.map((one) => ("name" in one ? one.name : ""));
    expect(names).toEqual(
      expect.arrayContaining(["from", "to", "endpoint", "provider", "clock", "evidence", "by"]),
    );
    expect(document.components?.schemas).toHaveProperty("Stages");
  });

  test("without a key nothing is told", async () => {
    for (const [path, route] of Object.entries(ROUTES)) {
      const response = await ask(route, "", { authorization: "Bearer plk_wrong" });
      expect(response.status, path).toBe(401);
      expect(await response.json()).toMatchObject({ error: { code: "unauthorized" } });
    }
  });

  test.each([
    ["clock=later", /^clock/],
    ["provider=acme", /^provider/],
    ["endpoint=1", /^endpoint/],
    ["campaign=1", /^campaign/],
    ["channel=pigeon", /^channel/],
    ["from=2026-13-01", /^from/],
    ["from=2026-02-02&to=2026-02-01", /from .* after to/],
    ["by=moon", /^by/],
  ])("%s is a 400 that names the parameter", async (query, message) => {
    const response = await ask(funnel, query);
    expect(response.status).toBe(400);
    const body = (await response.json()) as { error: { code: string; message: string } };
    expect(body.error.code).toBe("bad_request");
    expect(body.error.message).toMatch(message);
  });

  test("a poll that has the newest answer gets no body", async () => {
    const etag = (await ask(quality)).headers.get("etag") ?? "";
    expect((await ask(quality, "", { "if-none-match": etag })).status).toBe(304);
    expect((await ask(quality, "", { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("what the providers' examples say is counted, in the funnel and in campaigns alike", async () => {
    const { total, groups } = await answer(funnelResponse, funnel, "by=provider");
    expect(groups.length).toBeGreaterThanOrEqual(4);
    const { rows } = await answer(campaignsResponse, campaigns);
    const opened = rows.reduce((sum, row) => sum + (row.stages.opened ?? 0), 0);
    expect(opened).toBe(total.opened);
    const delivered = rows.reduce((sum, row) => sum + (row.stages.delivered ?? 0), 0);
    expect(delivered).toBe(total.delivered);
    expect(delivered).toBeGreaterThan(0);
    const named = rows.find((row) => row.key !== "none");
    const one = await answer(funnelResponse, funnel, `campaign=${named?.key}`);
    expect(one.total).toEqual(named?.stages);
  });

  test("every item received is accounted for", async () => {
    const { rows } = await answer(qualityResponse, quality);
    for (const row of rows) expect(row.difference).toBe(0);
    expect(rows.every((row) => row.pending === 0)).toBe(true);
    const counted = rows.reduce((sum, row) => sum + row.counted, 0);
    expect(counted).toBe(await database.db.event.count());
  });

  test("events come newest first, page by page, and show nobody's data", async () => {
    const all = (await answer(eventsResponse, events, "limit=500")).rows;
    expect(all).toHaveLength(await database.db.event.count());
    expect(all.map((row) => row.at)).toEqual(
      all
        .map((row) => row.at)
        .sort()
        .reverse(),
    );
    const paged = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: ReturnType<typeof eventsResponse.parse> = await answer(
        eventsResponse,
        events,
        `limit=2&cursor=${cursor}`,
      );
      paged.push(...page.rows);
      cursor = page.next;
    }
    expect(paged).toEqual(all);
    for (const row of all) {
      expect(row.properties).toBeNull();
      for (const personal of [row.person, row.address, row.title])
        if (personal !== null) expect(personal).toContain("…");
    }
  });

  test("what is personal is told to those alone who may reveal it", async () => {
    const params = parseParameters(eventsParameters, { limit: "500" });
    const revealed = (await getEvents(params, { reveal: true })).rows;
    expect(revealed.some((row) => row.properties !== null)).toBe(true);
    const stored = await database.db.event.findFirstOrThrow({ where: { person: { not: null } } });
    const row = revealed.find((one) => one.id === stored.eventId);
    expect(row?.person).toBe(textOfStored(stored.person ?? ""));
  });

  test("one person's and one message's events are found by their exact ids", async () => {
    const stored = await database.db.event.findFirstOrThrow({
      where: { person: { not: null }, kind: { in: STAGES.map((stage) => KINDS.indexOf(stage)) } },
    });
    const person = textOfStored(stored.person ?? "");
    const byPerson = await answer(eventsResponse, events, `person=${encodeURIComponent(person)}`);
    expect(byPerson.rows.map((row) => row.id)).toContain(stored.eventId);
    const byMessage = await answer(eventsResponse, events, `message=${stored.subjectId}`);
    expect(byMessage.rows.map((row) => row.id)).toContain(stored.eventId);
    expect((await answer(eventsResponse, events, "person=nobody")).rows).toEqual([]);
    const narrowed = await answer(
      eventsResponse,
      events,
      `message=${stored.subjectId}&provider=cleverpush&provider=wonderpush`,
    );
    const provider = PROVIDERS.find((one) => endpoints[one.slug] === stored.endpointId)?.slug;
    const fits = provider === "cleverpush" || provider === "wonderpush";
    expect(narrowed.rows.length > 0).toBe(fits);
  });

  test("freshness tells the newest event, and who is silent or switched off", async () => {
    const wonderpush = endpoints.wonderpush ?? "";
    await database.db.endpoint.update({
      where: { id: wonderpush },
      data: { disabledAt: new Date() },
    });
    const report = await answer(freshnessResponse, freshness);
    expect(report.pendingItems).toBe(0);
    expect(report.newestReceipt).toBe(new Date(NOW).toISOString());
    for (const row of report.endpoints) {
      expect(row.status).toBe(row.endpoint === wonderpush ? "disabled" : "live");
      expect(row.received24h).toBeGreaterThan(0);
    }
    await database.db.endpoint.update({ where: { id: wonderpush }, data: { disabledAt: null } });
  });

  test("health tells who sends as usual, and that no worker runs here", async () => {
    const report = await answer(healthResponse, health);
    expect(report.us).toMatchObject({ ok: false, workerSeen: null, pendingItems: 0 });
    expect(report.us.problems[0]).toContain("No worker");
    expect(report.endpoints).toHaveLength(PROVIDERS.length);
    for (const row of report.endpoints) expect(row.health, row.reason).toBe("healthy");
  });
});

describe("operations", () => {
  test("healthz is fine with a database; readyz wants a worker too", async () => {
    expect((await healthz()).status).toBe(200);
    expect((await readyz()).status).toBe(503);
    await database.db.workerHeartbeat.create({ data: { id: uuidv7(), seenAt: new Date() } });
    const ready = await readyz();
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: "ok" });
  });

  test("metrics count items by outcome, for a key alone", async () => {
    expect((await ask(metrics, "", { authorization: "Bearer no" })).status).toBe(401);
    const response = await ask(metrics);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
    const text = await response.text();
    expect(text).toMatch(
      /^pushlens_items_total\{.*provider="cleverpush".*outcome="counted"\} [1-9]/m,
    );
    expect(text).toContain("\npushlens_pending_items 0\n");
    expect(text).toContain("process_resident_memory_bytes");
  });

  test("the metrics token opens metrics and nothing else", async () => {
    const token = "a-token-of-the-operator";
    vi.stubEnv("PUSHLENS_METRICS_TOKEN", token);
    vi.resetModules();
    const { GET } = await import("@/app/metrics/route");
    expect((await ask(GET, "", { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await ask(GET, "", { authorization: `Bearer ${token}x` })).status).toBe(401);
    expect((await ask(GET, "", { authorization: "" })).status).toBe(401);
    expect((await ask(funnel, "", { authorization: `Bearer ${token}` })).status).toBe(401);
  });
});

describe("what the API does not know", () => {
  test.each(Object.keys(REPORTS))(
    "%s refuses a parameter that it does not know, by name",
    async (path) => {
      const route = ROUTES[path];
      if (!route) throw new Error(`${path} has no route`);
      for (const query of ["order=asc", "group=provider", "grain=hour", "Provider=cleverpush"]) {
        const response = await ask(route, query);
        const name = query.slice(0, query.indexOf("="));
        expect(response.status, query).toBe(400);
        const { error } = (await response.json()) as { error: { message: string } };
        expect(error.message).toContain(`unknown parameter ${name}; known are `);
        for (const known of Object.keys(REPORTS[path]?.query.shape ?? {})) {
          expect(error.message).toContain(known);
        }
      }
    },
  );

  test("a report is read with GET alone; what is none is a 404, whatever the method", async () => {
    const at = (...report: string[]) => ({ params: Promise.resolve({ report }) });
    for (const method of [reports.POST, reports.PUT, reports.DELETE, reports.PATCH]) {
      const refused = await method(new Request("http://x/api/v1/funnel"), at("funnel"));
      expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
      const unknown = await method(new Request("http://x/api/v1/moon"), at("moon"));
      expect(unknown.status).toBe(404);
    }
    for (const address of [
      ["moon"],
      ["campaigns", "a", "b"],
      ["funnel", ""],
      ["messages", "1", "x"],
    ]) {
      const response = await reports.GET(new Request("http://x/"), at(...address));
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: "not_found" } });
    }
  });

  test("an address that is none is a 404 in JSON, whatever the method", async () => {
    for (const route of [nothing.GET, nothing.POST, nothing.PUT]) {
      const response = await route(new Request("http://x/api/v2/funnel"));
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: "not_found" } });
    }
  });

  test("every operation of the document has an id of its own", async () => {
    const document = (await (await openapi()).json()) as ReturnType<typeof openApiDocument>;
    const ids = Object.values(document.paths ?? {}).map((path) => path.get?.operationId);
    expect(ids).toContain("getCampaignsByKeyContent");
    expect(new Set(ids).size).toBe(Object.keys(REPORTS).length);
    expect(ids).not.toContain(undefined);
  });
});
