import { createHash, randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET, HEAD, OPTIONS, POST, PUT } from "@/app/api/hooks/[[...token]]/route";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { flushRejections } from "@/lib/ingest/door/rejections";
import { processPending } from "@/lib/ingest/process-pending";
import { testEndpoint } from "@/lib/ingest/testing";
import { PROVIDERS } from "@/lib/providers/registry";
import { ANY_CHARACTER } from "@/lib/testing/any-character";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { createDoor } from "./door-server";
import { PageProxy } from "./page-proxy";

// Beside the built-in vendors: sources that ask before they deliver, deliver by GET, and want answers of
// their own.
vi.mock("@/lib/providers/registry", async (original) => {
  const { PROVIDERS: known } = await original<typeof import("@/lib/providers/registry")>();
  const { compileSource } = await import("@/lib/providers/source/compile");
  const { EXAMPLE_SOURCE } = await import("@/lib/testing/example-source");
  const echo = { parameter: "hub.challenge", token: "hub.verify_token" };
  const PROVIDERS = [
    ...known,
    compileSource({
      ...EXAMPLE_SOURCE,
      slug: "asking",
      handshake: { echo, options: "cloudevents" },
    }),
    compileSource({
      ...EXAMPLE_SOURCE,
      slug: "checking",
      handshake: { get: true },
      answer: { status: 202, text: "OK" },
    }),
    compileSource({
      ...EXAMPLE_SOURCE,
      slug: "calling",
      body: { format: "query" },
      answer: { status: 204 },
    }),
  ];
  const providerBySlug = (slug: string) => PROVIDERS.find((one) => one.slug === slug) ?? null;
  return { PROVIDERS, providerBySlug };
});

type Call = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
};
type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly type: string | null;
  readonly allowed: string | null;
};

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  const type = headers.get("content-type");
  const body: unknown = type === "application/json" && text !== "" ? JSON.parse(text) : text;
  return { status, body, type, allowed: headers.get("webhook-allowed-origin") };
}

const SECRET = "the-right-secret";
const MIB = 1024 * 1024;
const LIMIT = 5 * MIB;

describe("the doors to receive", () => {
  let database: TestDatabase;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    database = await testDatabase();
    for (const { slug } of PROVIDERS) await endpoint(slug, `${slug}-token`);
    server = createDoor(new PageProxy("/nowhere"), new AbortController().signal);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await flushRejections();
    await closeEndpoints();
    await database.close();
  });

  async function endpoint(provider: string, token: string) {
    const endpointId = await testEndpoint(database.db, provider);
    const digest = (text: string) => createHash("sha256").update(text).digest();
    const own = { endpointId, encrypted: null, ending: "oken" };
    await database.db.credential.create({
      data: { ...own, id: randomUUID(), purpose: "token", digest: digest(token) },
    });
    if (provider === "contextpush")
      await database.db.credential.create({
        data: { ...own, id: randomUUID(), purpose: "secret", digest: digest(SECRET) },
      });
  }

  async function knockFast(call: Call): Promise<Answer> {
    const response = await fetch(origin + call.path, {
      method: call.method ?? "POST",
      headers: call.headers ?? {},
      ...(call.body === undefined ? {} : { body: call.body }),
    });
    return answerOf(response);
  }

  async function knockRoute(call: Call): Promise<Answer> {
    const method = (call.method ?? "POST") as "POST" | "GET" | "HEAD" | "OPTIONS" | "PUT";
    const request = new Request(origin + call.path, {
      method,
      headers: call.headers ?? {},
      ...(call.body === undefined ? {} : { body: call.body }),
    });
    const segments = call.path.split("?")[0]?.split("/").slice(3).map(decodeURIComponent) ?? [];
    const params = Promise.resolve(segments.length ? { token: segments } : {});
    const response = await { GET, HEAD, OPTIONS, POST, PUT }[method](request, { params });
    // What a server leaves out of the answer to HEAD.
    return { ...(await answerOf(response)), ...(method === "HEAD" ? { body: "" } : {}) };
  }

  const item = '{"type":"x","installationId":"i"}';
  const path = "/api/hooks/wonderpush-token";
  const cases: [string, Call, number][] = [
    ["an item", { path, body: item }, 200],
    ["an empty array", { path, body: "[]" }, 200],
    ["lines with a query", { path: `${path}?event=clicked&x=%00`, body: `${item}\n${item}` }, 200],
    ["a gzipped item", { path, body: gzip(item), headers: { "content-encoding": "gzip" } }, 200],
    ["no gzip", { path, body: item, headers: { "content-encoding": "gzip" } }, 400],
    ["an unknown encoding", { path, body: item, headers: { "content-encoding": "zstd" } }, 400],
    [
      "a word of objects",
      { path, body: item, headers: { "content-encoding": "constructor" } },
      400,
    ],
    ["a bomb", { path, body: gzip("[".repeat(9e6)), headers: { "content-encoding": "gzip" } }, 413],
    ["one byte too many", { path, body: " ".repeat(LIMIT + 1) }, 413],
    ["GET", { path, method: "GET" }, 405],
    ["no token", { path: "/api/hooks", body: item }, 401],
    ["a longer path", { path: `${path}/more`, body: item }, 401],
    ["an unknown token", { path: "/api/hooks/nobody", body: item }, 401],
    ["a missing secret", { path: "/api/hooks/contextpush-token", body: "[]" }, 401],
    [
      "a secret",
      { path: "/api/hooks/contextpush-token", body: "[]", headers: { "x-ctx-secret": SECRET } },
      200,
    ],
    ["nothing", { path, body: "" }, 400],
    ["no JSON", { path, body: "hello" }, 400],
  ];

  it.each(cases)("both answer %s alike", async (_, call, status) => {
    const fast = await knockFast(call);
    expect(fast.status).toBe(status);
    expect(await knockRoute(call)).toEqual(fast);
  });

  const asking = "/api/hooks/asking-token?hub.mode=subscribe&hub.challenge=1158201444";
  const emitter = { "webhook-request-origin": "eventemitter.example.com" };
  const event = "type=sent&id=1&at=2026-03-01T10:00:00Z&message=m&user=u";
  const questions: [string, Call, Partial<Answer>][] = [
    [
      "a question with the right token",
      { path: `${asking}&hub.verify_token=asking-token`, method: "GET" },
      { status: 200, body: "1158201444", type: "text/plain; charset=utf-8" },
    ],
    [
      "a question with a wrong token",
      { path: `${asking}&hub.verify_token=guess`, method: "GET" },
      { status: 405 },
    ],
    [
      "a question of CloudEvents",
      { path: "/api/hooks/asking-token", method: "OPTIONS", headers: emitter },
      { status: 200, allowed: "eventemitter.example.com" },
    ],
    ["OPTIONS of nobody", { path: "/api/hooks/asking-token", method: "OPTIONS" }, { status: 405 }],
    [
      "a question at an unknown URL",
      { path: "/api/hooks/nobody?hub.verify_token=nobody&hub.challenge=1", method: "GET" },
      { status: 405 },
    ],
    [
      "GET of who only looks",
      { path: "/api/hooks/checking-token", method: "GET" },
      { status: 200, body: "" },
    ],
    [
      "HEAD of who only looks",
      { path: "/api/hooks/checking-token", method: "HEAD" },
      { status: 200, body: "" },
    ],
    ["HEAD of others", { path, method: "HEAD" }, { status: 405 }],
    [
      "a delivery that is answered by a text",
      { path: "/api/hooks/checking-token", body: "[]" },
      { status: 202, body: "OK", type: "text/plain; charset=utf-8" },
    ],
    [
      "a delivery by GET",
      { path: `/api/hooks/calling-token?${event}`, method: "GET" },
      { status: 204, body: "" },
    ],
    [
      "a GET that delivers nothing",
      { path: "/api/hooks/calling-token", method: "GET" },
      { status: 400 },
    ],
    ["PUT", { path: "/api/hooks/calling-token", method: "PUT" }, { status: 405 }],
  ];

  it.each(questions)("both answer %s alike, as its source wants", async (_, call, expected) => {
    const fast = await knockFast(call);
    expect(fast).toMatchObject(expected);
    expect(await knockRoute(call)).toEqual(fast);
  });

  it("count what a source delivers by GET", async () => {
    while ((await processPending(database.db)).requests > 0);
    const [row] = await database.db.$queryRaw<{ name: string; message: boolean }[]>`
      SELECT e.name, m.id IS NOT NULL AS message FROM event e
      LEFT JOIN message m ON m.id = e.subject_id JOIN endpoint p ON p.id = e.endpoint_id WHERE p.provider = 'calling'`;
    expect(row).toEqual({ name: "sent", message: true });
  });

  it("keep the connection of a refused upload open for its answer", async () => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, "127.0.0.1");
    const answer = new Promise<string>((resolve) => {
      let text = "";
      socket.on("data", (chunk) => {
        text += chunk;
        if (text.includes('"too_large"')) resolve(text);
      });
    });
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`);
    const chunk = `10000\r\n${" ".repeat(0x10000)}\r\n`;
    for (let sent = 0; sent <= LIMIT; sent += 0x10000) socket.write(chunk);
    expect(await answer).toContain("413");
    socket.destroy();
  });

  it("say nothing of an upload that its sender breaks off, and are not troubled by it", async () => {
    const over = new Promise<void>((resolve) => {
      server.once("request", (_, response) => response.once("close", resolve));
    });
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"type"`, () =>
      socket.destroy(),
    );
    // An error in the console would fail the test.
    await over;
    expect(await knockFast({ path, body: item })).toMatchObject({ status: 200 });
  });

  it("take small hooks of others, and of its own, while one endpoint's large bodies are held", async () => {
    const { port } = server.address() as AddressInfo;
    const sockets = Array.from({ length: 12 }, () => connect(port, "127.0.0.1"));
    const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${LIMIT}\r\n\r\n`;
    const sent = (socket: (typeof sockets)[number]) =>
      new Promise((resolve) => socket.resume().write(head + " ".repeat(LIMIT - 1), resolve));
    await Promise.all(sockets.map(sent));
    const other = { path: "/api/hooks/cleverpush-token", body: "[]" };
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => knockFast(n % 2 ? other : { path, body: item })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
    const larger = { path: other.path, body: `[${" ".repeat(MIB)}]` };
    expect((await knockFast(larger)).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  it("take the next request on the connection of a refused upload", async () => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, "127.0.0.1");
    const answers = new Promise<string>((resolve) => {
      let text = "";
      socket.on("data", (chunk) => {
        text += chunk;
        if (text.includes('"received"')) resolve(text);
      });
    });
    const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: `;
    socket.write(`${head}${3 * LIMIT}\r\n\r\n${" ".repeat(3 * LIMIT)}`);
    socket.write(`${head}${item.length}\r\n\r\n${item}`);
    expect(await answers).toMatch(/ 413 .* 200 /s);
    socket.destroy();
  });

  it("never fail, whatever is sent, and all that they took is accounted for", async () => {
    const hostile = fc.oneof(
      fc.json(),
      fc.string({ unit: ANY_CHARACTER }),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)),
      fc.constantFrom(
        "[".repeat(100_000),
        `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`,
        '{"__proto__":{"type":"x"},"constructor":1}',
        '[{"type":"\\u0000","installationId":"\\ud800"}]',
        '{"type":"x","actionDate":1e400,"installationId":"i"}',
        '{"type":"x","type":"y","installationId":"i","installationId":"j"}',
        "\ufeff[]",
        "null",
        '[[],[[]],null,1,"x",true]',
      ),
    );
    const headers = fc.record(
      {
        "content-type": fc.constantFrom("application/json", "text/plain", "application/x-ndjson"),
        "content-encoding": fc.constantFrom("gzip", "br", "deflate", "identity", "nonsense"),
        "x-ctx-secret": fc.constantFrom(SECRET, "wrong"),
        "x-pingram-timestamp": fc.constantFrom("1", "-1", "1e400", "x"),
        "x-pingram-id": fc.constantFrom("a", ""),
      },
      { requiredKeys: [] },
    );
    const slug = fc.constantFrom(...PROVIDERS.map((provider) => provider.slug));
    await fc.assert(
      fc.asyncProperty(slug, hostile, headers, async (provider, body, sent) => {
        const call = { path: `/api/hooks/${provider}-token`, body, headers: sent };
        const { status } = await knockFast(call);
        expect([200, 202, 204, 400, 401, 413]).toContain(status);
      }),
      { numRuns: 400 },
    );
    while ((await processPending(database.db)).requests > 0);
    const [sums] = await database.db.$queryRaw<{ received: bigint; rest: bigint }[]>`
      SELECT sum(received)::bigint AS received,
        sum(counted + duplicate + ignored + quarantined)::bigint AS rest FROM accounting`;
    expect(sums?.received).toBeGreaterThan(0n);
    expect(sums?.rest).toBe(sums?.received);
    const failed = { where: { reason: "processing_failed" } };
    expect(await database.db.quarantinedItem.count(failed)).toBe(0);
  }, 60_000);

  function gzip(text: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(gzipSync(text));
  }
});
