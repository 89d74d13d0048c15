import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client, credentials, Metadata, status } from "@grpc/grpc-js";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { closeEndpoints, findEndpoint, refreshEndpoints } from "@/lib/endpoints/find-endpoint";
import { extendEnv } from "@/lib/env";
import { receive } from "@/lib/ingest/door/receive";
import { flushRejections } from "@/lib/ingest/door/rejections";
import { drainSpool, stopSpool } from "@/lib/ingest/door/store-requests";
import { processPending } from "@/lib/ingest/process-pending";
import { keptBodies } from "@/lib/ingest/testing";
import { log } from "@/lib/log";
import { insertEndpoint } from "@/lib/settings/store/endpoint";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { whenTold } from "@/lib/testing/when-told";
import { type OutgoingStream, StreamClient } from "./client";
import type { Message } from "./event-fields";
import type { EventAnswer } from "./event-stream";
import { GrpcListener } from "./listener";
import { runGrpc } from "./run";
import { type GrpcSettings, grpcSettings } from "./settings";
import type { StreamLimits } from "./stream";

const SECRET = "Bearer a-secret-of-pushwoosh";
let database: TestDatabase;
let locker: pg.Client;
let folder: string;
let endpoint: { id: string; token: string };
const opened: { close(): void | Promise<void> }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pushlens-grpc-"));
  extendEnv({ PUSHLENS_DATA_DIR: folder, PUSHLENS_LOG_LEVEL: "silent" });
  database = await testDatabase();
  locker = new pg.Client({ connectionString: database.url });
  // One test ends all connections.
  locker.on("error", () => undefined);
  await locker.connect();
  endpoint = await makeEndpoint("pushwoosh", SECRET);
});
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});
afterAll(async () => {
  stopSpool();
  await flushRejections();
  await closeEndpoints();
  await locker.end().catch(() => undefined);
  await database.close();
  rmSync(folder, { recursive: true });
});

async function makeEndpoint(provider: string, secret?: string) {
  const made = await database.db.$transaction((tx) =>
    insertEndpoint(tx, { name: provider, provider, ...(secret ? { secret } : {}) }),
  );
  await refreshEndpoints();
  return made;
}

function settings(changes: Partial<GrpcSettings> = {}): GrpcSettings {
  const read = grpcSettings(process.cwd());
  if (!read) throw new Error("gRPC is off");
  return { ...read, port: 0, ...changes };
}

async function listening(
  changes: Partial<GrpcSettings> = {},
  limits: Partial<StreamLimits> = {},
  metadata: Record<string, string> = { authorization: SECRET },
) {
  const used = settings(changes);
  const listener = new GrpcListener(used, limits);
  const port = await listener.listen();
  const client = new StreamClient({
    address: `localhost:${port}`,
    ca: used.tls?.cert ?? null,
    method: used.method,
    metadata,
  });
  opened.push(listener, client);
  return { listener, client, port, method: used.method };
}

let made = 0;
function event(changes: Message = {}): Message {
  const number = made++;
  return {
    uuid: `uuid-${number}`,
    event_name: "Push Sent",
    message_id: "18446744073709551615",
    message_code: "E682-E6D92B9A-53E24868",
    campaign_id: 961048,
    platform: "iOS",
    application_code: "32E5A-9B411",
    hwid: `device-${number}`,
    user_id: "1894410",
    timestamp: Math.floor(Date.now() / 1_000) - 60,
    ...changes,
  };
}

type Conversation = {
  readonly answers: EventAnswer[];
  /** Of the whole stream, once it is over. */
  readonly code: Promise<status>;
  /** Resolves once so many answers are there. */
  answered(count: number): Promise<void>;
};

function listenTo(stream: OutgoingStream): Conversation {
  const answers: EventAnswer[] = [];
  stream.on("data", (answer: EventAnswer) => answers.push(answer));
  stream.on("error", () => undefined);
  const code = new Promise<status>((resolve) => stream.on("status", (end) => resolve(end.code)));
  return {
    answers,
    code,
    async answered(count) {
      while (answers.length < count) await once(stream, "data");
    },
  };
}

function drained(stream: OutgoingStream): Promise<void> {
  return new Promise((resolve) => stream.once("drain", resolve));
}

/** Streams events, ends the stream, and gives all that was answered. */
async function converse(client: StreamClient, events: readonly Message[]) {
  const stream = client.open();
  const { answers, code } = listenTo(stream);
  for (const each of events) if (!stream.write(each)) await Promise.race([drained(stream), code]);
  stream.end();
  return { code: await code, answers };
}

async function accounts(endpointId: string) {
  while ((await processPending(database.db)).requests > 0);
  const { _sum } = await database.db.accounting.aggregate({
    where: { endpointId },
    _sum: { received: true, counted: true, duplicate: true, quarantined: true },
  });
  return Object.fromEntries(Object.entries(_sum).map(([name, sum]) => [name, Number(sum)]));
}

async function lastStored() {
  const row = await database.db.webhookRequest.findFirstOrThrow({ orderBy: { id: "desc" } });
  return { ...row, text: (await keptBodies(database.db, [row.id])).get(row.id)?.toString() ?? "" };
}

async function rejections(cause: string): Promise<number> {
  await flushRejections();
  const { _sum } = await database.db.rejection.aggregate({
    _sum: { count: true },
    where: { cause },
  });
  return Number(_sum.count ?? 0);
}

/** Resolves once something waits to be committed that cannot be. */
async function commitWaits(): Promise<void> {
  const waits = "SELECT FROM pg_locks WHERE NOT granted AND relation = 'webhook_request'::regclass";
  await vi.waitFor(async () => expect((await locker.query(waits)).rowCount).toBeGreaterThan(0));
}

/** Nothing can be committed to the raw requests while the work goes on. */
async function withoutCommits(work: () => Promise<void>): Promise<void> {
  await locker.query("BEGIN; LOCK TABLE webhook_request IN EXCLUSIVE MODE");
  try {
    await work();
  } finally {
    await locker.query("ROLLBACK");
  }
}

it("answers each event with its uuid once it is committed, and not before", async () => {
  const { client } = await listening();
  const stream = client.open();
  const { answers, code } = listenTo(stream);
  const events = [event(), event(), event({ uuid: undefined })];
  await withoutCommits(async () => {
    for (const each of events) stream.write(each);
    await commitWaits();
    expect(answers).toEqual([]);
  });
  stream.end();
  expect(await code).toBe(status.OK);
  expect(answers).toEqual(events.map(({ uuid }) => ({ id: uuid ?? "", status: "Success" })));
  const { text, headers, itemCount } = await lastStored();
  expect(itemCount).toBe(3);
  expect(text).toContain('"message_id":18446744073709551615,');
  expect(headers).toMatchObject({ "x-pushlens-transport": "grpc" });
  expect(JSON.stringify(headers)).not.toContain("a-secret");
});

it("counts an event once that came over HTTP and gRPC, whatever its uuid", async () => {
  const { id, token } = await makeEndpoint("pushwoosh", "Basic of-its-own");
  const metadata = { authorization: "Basic of-its-own" };
  const { client } = await listening({}, {}, metadata);
  const sent = event();
  const activity = { live_activity_id: "a-1", event_name: "Push Sent" };
  const { uuid, ...overHttp }: Message = { ...sent, message_id: 12345678901234 };
  const body = Buffer.from(JSON.stringify([overHttp, { ...activity, message_code: "" }]));
  const head = { method: "POST", token, query: "", headers: metadata };
  await receive({ ...head, readBody: async () => body });
  for (const again of [uuid, "another"])
    await converse(client, [
      { ...sent, message_id: 12345678901234, uuid: again },
      { ...activity, uuid: again },
    ]);
  expect(await accounts(id)).toEqual({ received: 6, counted: 2, duplicate: 4, quarantined: 0 });
  const message = await database.db.message.findMany({ where: { endpointId: id } });
  expect(message).toHaveLength(1);
});

it("refuses whoever cannot prove himself, and counts it", async () => {
  const open = await makeEndpoint("pushwoosh");
  const other = await makeEndpoint("cleverpush", "Bearer clever");
  const before = await rejections("unknown_token");
  const wrong = await rejections("wrong_secret");
  const tries: [Record<string, string>, status][] = [
    [{}, status.UNAUTHENTICATED],
    [{ authorization: "Bearer wrong" }, status.UNAUTHENTICATED],
    [{ authorization: "Bearer clever" }, status.UNAUTHENTICATED],
    [
      { "x-pushlens-endpoint": other.token, authorization: "Bearer clever" },
      status.UNAUTHENTICATED,
    ],
    [{ "x-pushlens-endpoint": endpoint.token }, status.UNAUTHENTICATED],
    [{ "x-pushlens-endpoint": endpoint.token, authorization: "x" }, status.UNAUTHENTICATED],
    [{ "x-pushlens-endpoint": endpoint.token, authorization: SECRET }, status.OK],
    [{ "x-pushlens-endpoint": open.token }, status.OK],
  ];
  for (const [metadata, expected] of tries) {
    const { client } = await listening({}, {}, metadata);
    const { code, answers } = await converse(client, [event()]);
    expect(code, JSON.stringify(metadata)).toBe(expected);
    expect(answers).toHaveLength(expected === status.OK ? 1 : 0);
  }
  expect(await rejections("unknown_token")).toBe(before + 4);
  expect(await rejections("wrong_secret")).toBe(wrong + 2);
  expect(JSON.stringify(await lastStored())).not.toContain(open.token);
});

it("ends the stream of an endpoint that is disabled, now or while it runs", async () => {
  const { id } = await makeEndpoint("pushwoosh", "Bearer soon-disabled");
  const { client } = await listening({}, {}, { authorization: "Bearer soon-disabled" });
  const stream = client.open();
  const { answers, code, answered } = listenTo(stream);
  stream.write(event());
  await answered(1);
  await database.db.endpoint.update({ where: { id }, data: { disabledAt: new Date() } });
  await refreshEndpoints();
  stream.write(event());
  expect(await code).toBe(status.PERMISSION_DENIED);
  expect(answers.map((answer) => answer.status)).toEqual(["Success", "EndpointDisabled"]);
  expect((await converse(client, [event()])).code).toBe(status.PERMISSION_DENIED);
});

it("holds a stream to its endpoint's rate limit", async () => {
  const { id } = await makeEndpoint("pushwoosh", "Bearer limited");
  await database.db.endpoint.update({ where: { id }, data: { rateLimit: 1 } });
  await refreshEndpoints();
  const { client } = await listening({}, { events: 1 }, { authorization: "Bearer limited" });
  const { code, answers } = await converse(client, [event(), event(), event(), event()]);
  expect(code).toBe(status.OK);
  expect(
    answers
      .map((answer) => answer.status)
      .sort()
      .slice(0, 2),
  ).toEqual(["RateLimited", "RateLimited"]);
  expect((await accounts(id)).received).toBe(
    answers.filter((answer) => answer.status === "Success").length,
  );
});

it("leaves streams to other endpoints, however many one of them opens", async () => {
  await makeEndpoint("pushwoosh", "Bearer many-streams");
  const { client, port, method } = await listening(
    {},
    {},
    { authorization: "Bearer many-streams" },
  );
  const streams = Array.from({ length: 20 }, () => client.open());
  opened.push(...streams.map((stream) => ({ close: () => stream.cancel() })));
  const talks = streams.map(listenTo);
  const refused: status[] = [];
  for (const { code } of talks) void code.then((end) => refused.push(end));
  for (const stream of streams) stream.write(event());
  await Promise.all(talks.map((talk) => talk.answered(1).catch(() => talk.code)));
  expect(talks.filter(({ answers }) => answers.length > 0)).toHaveLength(16);
  expect(refused).toHaveLength(4);
  expect(new Set(refused)).toEqual(new Set([status.RESOURCE_EXHAUSTED]));
  const other = new StreamClient({
    address: `localhost:${port}`,
    ca: null,
    method,
    metadata: { authorization: SECRET },
  });
  opened.push(other);
  expect((await converse(other, [event()])).code).toBe(status.OK);
  streams[0]?.end();
  await vi.waitFor(async () => {
    expect((await converse(client, [event()])).code).toBe(status.OK);
  }, 10_000);
});

it("reads no more of a fast sender than it may hold, and loses none of 5,000 events", async () => {
  const { id } = await makeEndpoint("pushwoosh", "Bearer fast-sender");
  const { listener, client } = await listening({}, {}, { authorization: "Bearer fast-sender" });
  const events = Array.from({ length: 5_000 }, () => event());
  const [first] = events;
  const talk = converse(client, events);
  await withoutCommits(async () => void (await sleep(1_500)));
  const { code, answers } = await talk;
  expect(code).toBe(status.OK);
  expect(new Set(answers.map((answer) => answer.id)).size).toBe(5_000);
  expect(answers.every((answer) => answer.status === "Success")).toBe(true);
  // Four requests of 100 being stored, and one that fills.
  expect(listener.room.most).toBeLessThan(500 * (JSON.stringify(first).length + 50));
  expect(await accounts(id)).toEqual({
    received: 5_000,
    counted: 5_000,
    duplicate: 0,
    quarantined: 0,
  });
}, 60_000);

it("stops reading all streams while they hold too much together", async () => {
  const { listener, client } = await listening({}, { events: 10_000, wait: 60_000 });
  const big = "x".repeat(200 * 1024);
  const streams = Array.from({ length: 16 }, () => client.open());
  const talks = streams.map((stream) => listenTo(stream));
  for (const stream of streams)
    for (let sent = 0; sent < 12; sent++) stream.write(event({ payload: big }));
  await withoutCommits(async () => void (await sleep(1_000)));
  for (const stream of streams) stream.end();
  for (const { code, answers } of talks) {
    expect(await code).toBe(status.OK);
    expect(answers.map((answer) => answer.status)).toEqual(Array(12).fill("Success"));
  }
  // 16 MiB, and what was on its way in when it was full.
  expect(listener.room.most).toBeLessThan(20 * 1024 * 1024);
}, 60_000);

it("keeps the message itself where its event is not understood", async () => {
  const { client, method } = await listening();
  const strange = event({ event_name: "Push Muted" });
  const { answers } = await converse(client, [strange]);
  expect(answers).toEqual([{ id: strange.uuid, status: "Success" }]);
  const [item] = JSON.parse((await lastStored()).text);
  expect(method.readEvent(Buffer.from(item.grpc_message, "base64")).id).toBe(strange.uuid);
});

it("refuses what it cannot read on its own, counts it, and goes on", async () => {
  const { client, port, method } = await listening();
  const invalid = await rejections("bad_request");
  const bytes = new Client(`localhost:${port}`, credentials.createInsecure());
  opened.push(bytes);
  const metadata = new Metadata();
  metadata.set("authorization", SECRET);
  const raw = bytes.makeBidiStreamRequest(
    method.path,
    (message: Buffer) => message,
    (answer: Buffer) => method.readAnswer(answer),
    metadata,
  );
  const { answers, code } = listenTo(raw as never);
  const good = event();
  raw.write(Buffer.from("ffffffffffff", "hex"));
  raw.write(method.writeEvent(good));
  raw.end();
  expect(await code).toBe(status.OK);
  expect(answers).toEqual([
    { id: "", status: "Invalid" },
    { id: good.uuid, status: "Success" },
  ]);
  expect(await rejections("bad_request")).toBe(invalid + 1);

  const large = event({ payload: "x".repeat(300 * 1024) });
  const small = event();
  const both = await converse(client, [large, small]);
  expect(both.answers).toEqual([
    { id: large.uuid, status: "TooLarge" },
    { id: small.uuid, status: "Success" },
  ]);
  const huge = await converse(client, [event({ payload: "x".repeat(5 * 1024 * 1024) })]);
  expect(huge.code).toBe(status.RESOURCE_EXHAUSTED);
});

it("when stopped stores and answers what it read, ends the stream, and takes none anew", async () => {
  const { listener, client } = await listening();
  const stream = client.open();
  const { answers, code, answered } = listenTo(stream);
  let writing = true;
  const sent: Message[] = [];
  const writer = (async () => {
    while (writing) {
      const each = event();
      sent.push(each);
      if (!stream.write(each)) await Promise.race([drained(stream), code]);
      await sleep(1);
    }
  })();
  await answered(21);
  const before = Date.now();
  await listener.close();
  writing = false;
  expect(Date.now() - before).toBeLessThan(2_000);
  expect(await code).toBe(status.UNAVAILABLE);
  await writer;
  expect(answers.length).toBeLessThanOrEqual(sent.length);
  const rows = await database.db.webhookRequest.findMany({ where: { endpointId: endpoint.id } });
  const bodies = await keptBodies(
    database.db,
    rows.map(({ id }) => id),
  );
  const stored = [...bodies.values()].join("");
  for (const { id } of answers) expect(stored).toContain(`"${id}"`);
  expect((await converse(client, [event()])).code).toBe(status.UNAVAILABLE);
});

it("ends a stream on which nothing happens", async () => {
  const { client } = await listening({}, { idle: 100 });
  const { code } = listenTo(client.open());
  expect(await code).toBe(status.DEADLINE_EXCEEDED);
});

it("survives a sender that goes away in the middle", async () => {
  const { client } = await listening();
  const stream = client.open();
  const { answered } = listenTo(stream);
  for (let sent = 0; sent < 500; sent++) stream.write(event());
  await answered(1);
  stream.cancel();
  const next = event();
  const { answers } = await converse(client, [next]);
  expect(answers).toEqual([{ id: next.uuid, status: "Success" }]);
});

it("speaks the proto file of the installation", async () => {
  const file = join(folder, "support.proto");
  writeFileSync(
    file,
    `syntax = "proto3";
    package com.vendor;
    message Sent { string eventName = 5; string messageCode = 2; string applicationCode = 3;
      string hwid = 4; sint64 timestamp = 6; string platform = 7; string uuid = 1; }
    message Got { string status = 7; string uuid = 3; }
    service Streaming { rpc Events(stream Sent) returns (stream Got); }`,
  );
  extendEnv({ PUSHLENS_GRPC_PROTO: file });
  const { id } = await makeEndpoint("pushwoosh", "Bearer own-proto");
  const { client, method } = await listening({}, {}, { authorization: "Bearer own-proto" });
  extendEnv({ PUSHLENS_GRPC_PROTO: "" });
  expect(method.path).toBe("/com.vendor.Streaming/Events");
  const { answers } = await converse(client, [event({ uuid: "u" })]);
  expect(answers).toEqual([{ id: "u", status: "Success" }]);
  expect(await accounts(id)).toMatchObject({ counted: 1, quarantined: 0 });
});

it("takes streams over TLS alone where it has a certificate", async () => {
  const [cert, key] = ["crt", "key"].map((end) =>
    readFileSync(join(process.cwd(), "lib", "grpc", "fixtures", `test.${end}`)),
  );
  if (!cert || !key) throw new Error("no fixture");
  const { client, port, method } = await listening({ tls: { cert, key } });
  expect((await converse(client, [event()])).answers).toHaveLength(1);
  const metadata = { authorization: SECRET };
  const plain = new StreamClient({ address: `localhost:${port}`, ca: null, method, metadata });
  opened.push(plain);
  expect((await converse(plain, [event()])).code).toBe(status.UNAVAILABLE);
});

it("lives with a port that is taken, and can still be stopped", async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
  const { port } = holder.address() as { port: number };
  const stop = new AbortController();
  const refused = new Promise((resolve) => vi.spyOn(log(), "warn").mockImplementation(resolve));
  const running = runGrpc(settings({ port, host: "127.0.0.1" }), stop.signal);
  expect(await refused).toContain("is taken");
  stop.abort();
  await running;
  holder.close();
});

it("acknowledges from the spool while the database is away, and asks again where that fails too", async () => {
  const { id } = await makeEndpoint("pushwoosh", "Bearer outage");
  const { client } = await listening({}, {}, { authorization: "Bearer outage" });
  await findEndpoint("");
  const statuses = async (events: Message[]) =>
    (await converse(client, events)).answers.map((answer) => answer.status);
  const spool = join(folder, "spool");
  rmSync(spool, { recursive: true, force: true });
  writeFileSync(spool, "in the way of the folder");
  await allowConnections(false);
  const events = [event(), event(), event()];
  expect(await statuses(events)).toEqual(["Unavailable", "Unavailable", "Unavailable"]);
  rmSync(spool);
  expect(await statuses(events)).toEqual(["Success", "Success", "Success"]);
  await allowConnections(true);
  await whenTold("pushlens:storing", drainSpool);
  expect(await statuses([event()])).toEqual(["Success"]);
  await whenTold("pushlens:storing", drainSpool);
  expect(await accounts(id)).toEqual({ received: 4, counted: 4, duplicate: 0, quarantined: 0 });
}, 60_000);

/** Cuts every connection to the test's database and lets none in, as a stopped server would. */
async function allowConnections(allow: boolean): Promise<void> {
  const address = new URL(database.url);
  const name = address.pathname.slice(1);
  address.pathname = "/postgres";
  const administrator = new pg.Client({ connectionString: address.href });
  await administrator.connect();
  await administrator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allow}`);
  if (!allow)
    await administrator.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
      [name],
    );
  await administrator.end();
}
