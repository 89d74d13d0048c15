import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeEndpoints, refreshEndpoints } from "@/lib/endpoints/find-endpoint";
import { PushlensError, STATUS } from "@/lib/errors";
import { processPending } from "@/lib/ingest/process";
import { receive } from "@/lib/ingest/receive";
import { insertEndpoint } from "@/lib/settings/store/endpoint";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { disturb } from "./disturb";
import { play } from "./play";
import { SIMULATORS } from "./registry";
import { HOUR } from "./rhythm";
import { summaryOf } from "./summary";
import { simulateTraffic } from "./traffic";
import type { Simulator } from "./types";

const SECRET = "a secret of 24 characters";

let database: TestDatabase;
let server: Server;
let origin: string;
/** So many of the next requests are answered 503. */
let failing = 0;

beforeAll(async () => {
  database = await testDatabase();
  server = createServer(async (request, response) => {
    const body = Buffer.from(await text(request));
    if (failing > 0) {
      failing -= 1;
      response.writeHead(503).end();
      return;
    }
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const token = request.url?.split("/").at(-1) ?? null;
    const hook = { method: "POST", token, headers, query: "", readBody: async () => body };
    const status = await receive(hook).then(
      () => 200,
      (error) => (error instanceof PushlensError ? STATUS[error.code] : 500),
    );
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  await closeEndpoints();
  await database.close();
});

function trafficOf(simulator: Simulator) {
  const now = Date.now();
  const traffic = simulateTraffic(simulator, {
    seed: "play",
    window: { from: now - 6 * HOUR, to: now },
    size: { items: 300 },
    limit: 200,
    strange: 20,
  });
  return disturb(traffic, simulator, { seed: "play", duplicates: 0.1, reorder: 0.1 });
}

async function endpointOf(simulator: Simulator) {
  const endpoint = await database.db.$transaction((tx) =>
    insertEndpoint(tx, { name: simulator.slug, provider: simulator.slug, secret: SECRET }),
  );
  await refreshEndpoints();
  return endpoint;
}

describe.each(SIMULATORS)("playing $slug", (simulator) => {
  test("is taken by the installation, whose numbers are what the summary says", async () => {
    const { db } = database;
    const { id, token } = await endpointOf(simulator);
    failing = 2;
    const played = await play({
      simulator,
      url: `${origin}/api/hooks/${token}`,
      secret: SECRET,
      requests: trafficOf(simulator),
      duration: 50,
    });
    expect(played.stopped).toBeNull();
    expect(played.lost).toBe(0);
    expect(played.answers.get("503")).toBe(2);
    while ((await processPending(db)).requests > 0);

    const expected = played.acknowledged.expectation(simulator.slug);
    expect(expected.items.received - expected.items.duplicate).toBeGreaterThanOrEqual(200);
    const { _sum } = await db.accounting.aggregate({
      where: { endpointId: id },
      _sum: { received: true, counted: true, duplicate: true, ignored: true, quarantined: true },
    });
    const counts = Object.entries(_sum).map(([name, sum]) => [name, Number(sum)]);
    expect(Object.fromEntries(counts)).toEqual(expected.items);
    const opened = await db.message.count({ where: { endpointId: id, openedAt: { not: null } } });
    expect(opened).toBe(expected.stages.find(({ stage }) => stage === "opened")?.total);
    expect(summaryOf(played, simulator.slug).join("\n")).toContain(`opened      ${opened}`);
  });
});

test("an endpoint that refuses everything ends the play early and says what to check", async () => {
  const simulator = SIMULATORS.find(({ slug }) => slug === "cleverpush");
  if (!simulator) throw new Error("no simulator");
  const { token } = await endpointOf(simulator);
  const played = await play({
    simulator,
    url: `${origin}/api/hooks/${token}`,
    secret: "another secret",
    requests: trafficOf(simulator),
    duration: 2_000,
  });
  expect(played.stopped).toContain("401");
  expect(played.lost).toBeGreaterThanOrEqual(5);
  expect(played.lost).toBeLessThan(60);
  expect(summaryOf(played, simulator.slug)[0]).toContain("--secret");
});
