import { on, once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { flushRejections } from "@/lib/ingest/door/rejections";
import { noteStored } from "@/lib/ingest/door/store-outcome";
import { insertEndpoint } from "@/lib/settings/store/endpoint";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { createDoor } from "./door-server";
import { listen } from "./drain";
import { PageProxy } from "./page-proxy";

describe("the door", () => {
  const folder = mkdtempSync(join(tmpdir(), "pushlens-door-"));
  const socketPath = join(folder, "pages.sock");
  let database: TestDatabase;
  let door: Server;
  let pages: Server;
  let port: number;
  let hook: string;
  let answerPage: (request: IncomingMessage, response: ServerResponse) => void;

  beforeAll(async () => {
    database = await testDatabase();
    const endpoint = { name: "DE", provider: "wonderpush" } as const;
    const { token } = await database.db.$transaction((tx) => insertEndpoint(tx, endpoint));
    hook = `/api/hooks/${token}`;
    pages = createServer((request, response) => answerPage(request, response));
    // As the pages' own: from Node 24 on a server refuses what it has no room for, where it left it out before.
    pages.maxHeadersCount = 0;
    await listen(pages, socketPath);
    door = createDoor(new PageProxy(socketPath), new AbortController().signal);
    await listen(door, 0, "127.0.0.1");
    port = (door.address() as AddressInfo).port;
  });
  beforeEach(() => {
    answerPage = (request, response) => response.end(`page ${request.url}`);
  });
  afterAll(async () => {
    for (const server of [door, pages]) {
      server.closeAllConnections();
      server.close();
    }
    await flushRejections();
    await closeEndpoints();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Sends bytes, and gives all that comes back until `end` is in it (default: until it closes). */
  async function exchange(bytes: string, { end = "", halfClose = false } = {}): Promise<string> {
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    socket.setEncoding("latin1");
    let answer = "";
    const done = new Promise<void>((resolve) => {
      socket.on("data", (chunk) => {
        answer += chunk;
        if (end && answer.includes(end)) resolve();
      });
      socket.once("end", resolve);
      socket.once("error", () => resolve());
    });
    if (halfClose) socket.end(bytes);
    else socket.write(bytes);
    await done;
    socket.destroy();
    return answer;
  }
  const post = (target: string, headers = "", version = "1.1") =>
    `POST ${target} HTTP/${version}\r\nHost: x\r\nContent-Length: 2\r\n${headers}\r\n{}`;
  const UPGRADE =
    "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\r\n";

  it("answers an offered upgrade as HTTP/1.1, on hooks and pages alike", async () => {
    expect(await exchange(post(hook, UPGRADE), { end: '{"received":1}' })).toMatch(
      /^HTTP\/1.1 200/,
    );
    const get = `GET /sign-in HTTP/1.1\r\nHost: x\r\n${UPGRADE}\r\n`;
    const seen: unknown[] = [];
    answerPage = ({ headers }, response) => {
      seen.push(headers.upgrade, headers["http2-settings"]);
      response.end("page");
    };
    expect(await exchange(get, { end: "page" })).toMatch(/^HTTP\/1.1 200/);
    expect(seen).toEqual([undefined, undefined]);
    expect(await exchange(post(hook, UPGRADE), { end: '{"received":1}' })).toMatch(
      /^HTTP\/1.1 200/,
    );
  });

  it("takes a hook under every spelling of its address, and counts what has no token", async () => {
    const spellings = [
      `/${hook}`,
      hook.replace("/hooks", "//hooks"),
      `${hook}/`,
      `http://x${hook}`,
    ];
    for (const spelling of spellings)
      expect(await exchange(post(spelling), { end: '{"received":1}' }), spelling).toContain(
        " 200 ",
      );
    await flushRejections();
    const count = async () =>
      (await database.db.rejection.aggregate({ _sum: { count: true } }))._sum.count ?? 0n;
    const before = await count();
    expect(await exchange(post("//api/hooks/"), { end: "unauthorized" })).toContain(" 401 ");
    await flushRejections();
    expect((await count()) - before).toBe(1n);
  });

  it("refuses two hosts, and a target that names nothing, and reads no further", async () => {
    for (const request of [
      post(hook, "Host: y\r\n"),
      "GET / HTTP/1.1\r\nHost: x\r\nhost: x\r\n\r\n",
      "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
    ]) {
      const answer = await exchange(request + post(hook));
      expect(answer).toContain(" 400 ");
      expect(answer.match(/HTTP\/1.1 /g)).toHaveLength(1);
    }
  });

  it("answers a hook whose sender has closed its half, and keeps no such connection", async () => {
    expect(await exchange(post(hook), { halfClose: true })).toContain('{"received":1}');
    expect(await exchange("", { halfClose: true })).toBe("");
    const connections = () =>
      new Promise((resolve) => door.getConnections((_, count) => resolve(count)));
    await vi.waitFor(async () => expect(await connections()).toBe(0));
  });

  it("answers requests on one connection in their order, hooks and pages mixed", async () => {
    const get = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";
    const answer = await exchange(`${get}${post(hook)}${get.replace("/a", "/b")}`, {
      end: "page /b",
    });
    const order = ["page /a", '{"received":1}', "page /b"].map((part) => answer.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.includes(-1)).toBe(false);
  });

  it("tells pages who asks, whatever the sender claims, and keeps all other headers", async () => {
    let raw: string[] = [];
    answerPage = (request, response) => {
      raw = request.rawHeaders;
      response.writeHead(200, "Fine", [
        "Set-Cookie",
        "a=1",
        "Set-Cookie",
        "b=2",
        "X-Odd-Case",
        "ü",
      ]);
      response.end("page");
    };
    const claims =
      "x-pushlens-socket-address: 6.6.6.6\r\nX-Request-Id: given-by-proxy\r\nConnection: keep-alive, x-pushlens-socket-address, X-Mine, X-Forwarded-For\r\nX-Forwarded-For: 192.0.2.7\r\nX-Mine: 1\r\nX-Twice: 1\r\nX-Twice: 2\r\n";
    const answer = await exchange(`GET /a?b=%20 HTTP/1.1\r\nHost: x\r\n${claims}\r\n`, {
      end: "page",
    });
    const values = (name: string) =>
      raw.flatMap((one, n) => (one.toLowerCase() === name ? [raw[n + 1]] : []));
    expect(values("x-pushlens-socket-address")).toEqual(["127.0.0.1"]);
    expect(values("x-request-id")).toEqual(["given-by-proxy"]);
    expect(values("x-mine")).toEqual([]);
    expect(values("x-forwarded-for")).toEqual(["192.0.2.7"]);
    expect(values("x-twice")).toEqual(["1", "2"]);
    expect(values("host")).toEqual(["x"]);
    expect(answer).toContain("HTTP/1.1 200 Fine");
    expect(answer).toContain("Set-Cookie: a=1\r\nSet-Cookie: b=2\r\nX-Odd-Case: ü");
  });

  it("tells pages who asks, and sees a second host, however many headers come", async () => {
    const claims = `Host: x\r\nX-Forwarded-For: 6.6.6.6\r\n${"a:\r\n".repeat(2_500)}`;
    let seen: unknown;
    answerPage = ({ headers }, response) => {
      seen = headers["x-pushlens-socket-address"];
      response.end("page");
    };
    await exchange(`GET /a HTTP/1.1\r\n${claims}\r\n`, { end: "page" });
    expect(seen).toBe("127.0.0.1");
    const answer = await exchange(`GET /a HTTP/1.1\r\n${claims}Host: y\r\n\r\n`, { end: "}}" });
    expect(answer).toContain(" 400 ");
  });

  it("passes bodies of every framing, and none where there is none", async () => {
    answerPage = (request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => response.end(`<${request.method} ${body}>`));
    };
    const chunked = "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n";
    for (const method of ["POST", "GET", "DELETE", "PUT"]) {
      const head = `${method} /a HTTP/1.1\r\nHost: x\r\n`;
      const whole = `${head}${chunked}\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n`;
      expect(await exchange(whole, { end: ">" })).toContain(`<${method} abcde>`);
      const counted = `${head}Content-Length: 3\r\n\r\nabc`;
      expect(await exchange(counted, { end: ">" })).toContain(`<${method} abc>`);
      expect(await exchange(`${head}\r\n`, { end: ">" })).toContain(`<${method} >`);
    }
  });

  it("keeps the connection right after answers that have no body", async () => {
    answerPage = (request, response) => {
      if (request.url === "/304") response.writeHead(304, { ETag: "x" }).end();
      else if (request.url === "/204") response.writeHead(204).end();
      else response.writeHead(200, { "Content-Length": 4 }).end("last");
    };
    const ask = (method: string, path: string) => `${method} ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const all = ask("HEAD", "/a") + ask("GET", "/304") + ask("GET", "/204") + ask("GET", "/z");
    const answer = await exchange(all, { end: "last" });
    expect(answer.match(/^HTTP\/1.1 \d+/gm)?.map((line) => line.slice(9))).toEqual([
      "200",
      "304",
      "204",
      "200",
    ]);
    expect(answer.match(/Content-Length: 4/g)).toHaveLength(2);
    expect(answer).not.toContain("chunked");
  });

  it("streams both ways: the first part of an answer comes before its last is written", async () => {
    let finish: () => void = () => undefined;
    answerPage = (_request, response) => {
      response.write("first part");
      finish = () => response.end("last part");
    };
    const socket = connect(port, "127.0.0.1");
    socket.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    const until = (text: string) => untilReceived(socket, text);
    await until("first part");
    finish();
    await until("last part");
    socket.destroy();
  });

  it("passes nothing on of a sender who is gone, and whose address none can tell", async () => {
    const seen: unknown[] = [];
    answerPage = ({ headers }, response) => {
      seen.push(headers["x-pushlens-socket-address"]);
      response.end("page");
    };
    const heard = new Promise((resolve) => door.once("request", resolve));
    const socket = connect(port, "127.0.0.1");
    const claim = "GET /a HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 6.6.6.6\r\n\r\n";
    socket.write(claim, () => socket.resetAndDestroy());
    await heard;
    await exchange("GET /b HTTP/1.1\r\nHost: x\r\n\r\n", { end: "page" });
    expect(seen).toEqual(["127.0.0.1"]);
  });

  it("answers for pages however many send their forms slowly", async () => {
    let begun = 0;
    answerPage = (request, response) => {
      if (request.method === "POST") begun += 1;
      else response.end("page");
    };
    const form = "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nslow";
    const slow = Array.from({ length: 260 }, () => connect(port, "127.0.0.1"));
    for (const socket of slow) socket.write(form);
    await vi.waitFor(() => expect(begun).toBeGreaterThanOrEqual(256), { timeout: 5_000 });
    const asked = await fetch(`http://127.0.0.1:${port}/b`);
    expect(asked.status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  it("answers for pages however many read theirs slowly", async () => {
    answerPage = ({ url }, response) => {
      if (url === "/long") response.write("begun");
      else response.end("page");
    };
    const slow = Array.from({ length: 260 }, () => connect(port, "127.0.0.1"));
    for (const socket of slow) socket.write("GET /long HTTP/1.1\r\nHost: x\r\n\r\n");
    for (const socket of slow) await once(socket, "data");
    const asked = await fetch(`http://127.0.0.1:${port}/b`);
    expect(asked.status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  it("is not ready while hooks can be stored nowhere, whatever the pages say", async () => {
    const asked: unknown[] = [];
    answerPage = ({ url }, response) => {
      asked.push(url);
      response.end("ready");
    };
    const ready = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status;
    expect(await ready()).toBe(200);
    noteStored(false);
    expect(await ready()).toBe(503);
    noteStored(true);
    expect(await ready()).toBe(200);
    expect(asked).toEqual(["/readyz", "/readyz"]);
  });

  it("gives up a page that nobody waits for any more", async () => {
    const begun = new Promise<ServerResponse>((resolve) => {
      answerPage = (_request, response) => resolve(response);
    });
    const socket = connect(port, "127.0.0.1");
    socket.write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    const response = await begun;
    socket.end();
    await once(response, "close");
    expect(response.writableFinished).toBe(false);
  });

  it("breaks off where pages break off, so that half an answer is not taken for a whole", async () => {
    answerPage = (_request, response) => {
      response.writeHead(200);
      response.write("half", () => response.destroy());
    };
    const answer = await exchange("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(answer).toContain("half");
    expect(answer).not.toContain("0\r\n\r\n");
  });

  it("takes hooks while pages hang or are gone, and says so to whoever wants a page", async () => {
    answerPage = (request) => request.socket.destroy();
    const headers = { accept: "text/html" };
    const page = await fetch(`http://127.0.0.1:${port}/`, { headers });
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await page.text()).toContain("Webhooks are received meanwhile");
    const api = await fetch(`http://127.0.0.1:${port}/api/v1/funnel`, { headers });
    expect(await api.json()).toMatchObject({ error: { code: "unavailable" } });
    const form = await fetch(`http://127.0.0.1:${port}/`, {
      method: "POST",
      body: "x".repeat(1e6),
    });
    expect(form.status).toBe(503);
    expect(await exchange(post(hook), { end: '{"received":1}' })).toContain(" 200 ");
  });
});

async function untilReceived(socket: Socket, text: string): Promise<void> {
  let seen = "";
  for await (const [chunk] of on(socket, "data")) {
    seen += chunk;
    if (seen.includes(text)) return;
  }
}
