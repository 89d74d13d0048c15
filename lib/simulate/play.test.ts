import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeEndpoints, refreshEndpoints } from "@/lib/endpoints/find-endpoint";
import { extendEnv } from "@/lib/env";
import { PushlensError, STATUS } from "@/lib/errors";
import { GrpcListener } from "@/lib/grpc/listener";
import { type GrpcSettings, grpcSettings } from "@/lib/grpc/settings";
import { receive } from "@/lib/ingest/door/receive";
import { processPending } from "@/lib/ingest/process-pending";
import { providerBySlug } from "@/lib/providers/registry";
import { canProve } from "@/lib/providers/types";
import { insertEndpoint } from "@/lib/settings/store/endpoint";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { httpCarrier } from "./carrier";
import { disturb } from "./disturb";
import { grpcCarrier } from "./grpc-carrier";
import { type Played, play } from "./play";
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
  // Who signs the URL signs the one that the installation is known by.
  extendEnv({ PUSHLENS_URL: origin });
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

function bySlug(slug: string): Simulator {
  const simulator = SIMULATORS.find((each) => each.slug === slug);
  if (!simulator) throw new Error("no simulator");
  return simulator;
}

async function endpointOf(simulator: Simulator, secret = SECRET) {
  const provider = providerBySlug(simulator.slug);
  const proof = provider && canProve(provider) ? { secret } : {};
  const endpoint = await database.db.$transaction((tx) =>
    insertEndpoint(tx, { name: simulator.slug, provider: simulator.slug, ...proof }),
  );
  await refreshEndpoints();
  return endpoint;
}

/** Processes all, and compares what the endpoint holds with what the simulation says of it. */
async function expectNumbers(endpointId: string, played: Played, slug: string, lost = 0) {
  const { db } = database;
  expect(played.stopped).toBeNull();
  expect(played.lost).toBe(lost);
  while ((await processPending(db)).requests > 0);

  const expected = played.acknowledged.expectation(slug);
  expect(expected.items.received - expected.items.duplicate).toBeGreaterThanOrEqual(200 - lost);
  const { _sum } = await db.accounting.aggregate({
    where: { endpointId },
    _sum: { received: true, counted: true, duplicate: true, ignored: true, quarantined: true },
  });
  const counts = Object.entries(_sum).map(([name, sum]) => [name, Number(sum)]);
  expect(Object.fromEntries(counts)).toEqual(expected.items);
  const opened = await db.message.count({ where: { endpointId, openedAt: { not: null } } });
  expect(opened).toBe(expected.stages.find(({ stage }) => stage === "opened")?.total);
  expect(summaryOf(played, slug).join("\n")).toContain(`opened      ${opened}`);
}

describe.each(SIMULATORS)("playing $slug", (simulator) => {
  test("is taken by the installation, whose numbers are what the summary says", async () => {
    const { id, token } = await endpointOf(simulator);
    failing = 2;
    const played = await play({
      simulator,
      carrier: httpCarrier(simulator, `${origin}/api/hooks/${token}`, SECRET),
      requests: trafficOf(simulator),
      duration: 50,
    });
    expect(played.answers.get("503")).toBe(2);
    // Who does not try again loses what was refused.
    await expectNumbers(id, played, simulator.slug, simulator.retries.length === 0 ? 2 : 0);
  });
});

describe("streaming over gRPC", () => {
  const simulator = bySlug("pushwoosh");
  let listener: GrpcListener;
  let settings: GrpcSettings;
  let address: string;
  beforeAll(async () => {
    const read = grpcSettings(process.cwd());
    if (!read) throw new Error("gRPC is off");
    settings = { ...read, port: 0 };
    listener = new GrpcListener(settings);
    address = `localhost:${await listener.listen()}`;
  });
  afterAll(() => listener.close());

  function carry(secret: string) {
    const { method, provider } = settings;
    const metadata = { authorization: secret };
    return grpcCarrier({ address, ca: null, method, metadata }, provider.stream);
  }

  test("is taken as over HTTP, with the same numbers", async () => {
    const secret = "a secret of the stream's own";
    const { id } = await endpointOf(simulator, secret);
    const carrier = carry(secret);
    const requests = trafficOf(simulator);
    const played = await play({ simulator, carrier, requests, duration: 50 });
    carrier.close();
    expect([...played.answers.keys()]).toEqual(["Success"]);
    await expectNumbers(id, played, simulator.slug);
  });

  test("takes nothing of a sender that is refused, and tells the code", async () => {
    const carrier = carry("another secret");
    const requests = trafficOf(simulator);
    const played = await play({ simulator, carrier, requests, duration: 2_000 });
    carrier.close();
    expect([...played.answers.keys()]).toEqual(["UNAUTHENTICATED"]);
    expect(played.lost).toBe(requests.length);
  });
});

test("an endpoint that refuses everything ends the play early and says what to check", async () => {
  const simulator = bySlug("cleverpush");
  const { token } = await endpointOf(simulator);
  const played = await play({
    simulator,
    carrier: httpCarrier(simulator, `${origin}/api/hooks/${token}`, "another secret"),
    requests: trafficOf(simulator),
    duration: 2_000,
  });
  expect(played.stopped).toContain("401");
  expect(played.lost).toBeGreaterThanOrEqual(5);
  expect(played.lost).toBeLessThan(60);
  expect(summaryOf(played, simulator.slug)[0]).toContain("--secret");
});
