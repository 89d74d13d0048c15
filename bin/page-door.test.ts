import { createServer, type Server, request as send } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { passesPageDoor } from "./page-door";

const MIB = 1024 * 1024;

describe("the door to pages", () => {
  let server: Server;
  let port: number;
  let waiting: (() => void)[] = [];

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      if (!passesPageDoor(request, response)) return;
      let bytes = 0;
      try {
        for await (const chunk of request) bytes += chunk.length;
      } catch {
        return;
      }
      if (request.url === "/campaigns/held") await new Promise<void>((go) => waiting.push(go));
      response.end(String(bytes));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** The answer's status and text; "cut off" where the connection was. */
  function post(
    path: string,
    bytes: number,
    chunked: boolean,
    method = "POST",
    more: Record<string, string> = {},
  ): Promise<unknown> {
    const headers = { ...more, ...(chunked ? {} : { "Content-Length": bytes }) };
    return new Promise((resolve) => {
      const request = send({ port, path, method, headers, agent: false }, async (response) => {
        let text = "";
        for await (const chunk of response) text += chunk;
        resolve([response.statusCode, text]);
      });
      request.on("error", () => resolve("cut off"));
      const block = Buffer.alloc(MIB / 4);
      const count = Math.ceil(bytes / block.length);
      Readable.from(
        Array.from({ length: count }, (_, n) => block.subarray(0, bytes - n * block.length)),
      )
        .on("error", () => undefined)
        .pipe(request);
    });
  }

  it("answers in JSON that the API of reports is only read, and lets its reading through", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      expect(await post("/api/v1/funnel?by=provider", 0, false, method)).toEqual([
        405,
        expect.stringContaining('"code":"method_not_allowed"'),
      ]);
    }
    expect(await post("/api/v1/funnel", 0, false, "GET")).toEqual([200, "0"]);
    expect(await post("/api/v1x", 0, false)).toEqual([200, "0"]);
  });

  it("lets who is refused send all the same, and answers what comes next on that connection", async () => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    socket.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
    });
    const headed = (path: string) =>
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n`;
    socket.write(headed("/api/v1/funnel"));
    await expect.poll(() => text).toContain("405");
    socket.write(`body${headed("/settings/people")}body`);
    await expect.poll(() => text).toContain("200 OK");
    socket.destroy();
  });

  it("lets forms through, whole, whether they say their size or not", async () => {
    for (const chunked of [true, false]) {
      expect(await post("/campaigns", 5 * MIB, chunked)).toEqual([200, String(5 * MIB)]);
    }
  });

  it("refuses a body that is larger than any form, before it is sent", async () => {
    expect(["cut off", [413, expect.stringContaining("too_large")]]).toContainEqual(
      await post("/x", 100 * MIB, false),
    );
  });

  it("cuts off a body that grows larger than any form", async () => {
    expect(await post("/campaigns", 100 * MIB, true)).toBe("cut off");
  });

  it("bounds what larger bodies hold together, and always takes small ones", async () => {
    const answers: unknown[] = [];
    const many = Array.from({ length: 12 }, async () => {
      answers.push(await post("/campaigns/held", 5 * MIB, true));
    });
    const settled = () => answers.length + waiting.length;
    await expect.poll(settled, { timeout: 15_000 }).toBe(12);
    expect(new Set(answers)).toEqual(new Set(["cut off"]));
    expect(waiting.length).toBeLessThanOrEqual(6);
    expect(waiting.length).toBeGreaterThan(0);
    expect(await post("/x", 1000, true)).toEqual([200, "1000"]);
    for (const go of waiting) go();
    waiting = [];
    await Promise.all(many);
    expect(await post("/campaigns", 5 * MIB, true)).toEqual([200, String(5 * MIB)]);
  });

  it("ends the connection of a form that gets no answer, and of no page that is only read", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const form = post("/campaigns/held", 10, false);
      await expect.poll(() => waiting.length).toBe(1);
      const read = post("/campaigns/held", 0, false, "GET");
      await expect.poll(() => waiting.length).toBe(2);
      vi.advanceTimersByTime(29_000);
      expect(await Promise.race([form, "still open"])).toBe("still open");
      vi.advanceTimersByTime(1_000);
      expect(await form).toBe("cut off");
      for (const go of waiting) go();
      expect(await read).toEqual([200, "0"]);
    } finally {
      vi.useRealTimers();
      waiting = [];
    }
  });

  it("answers what Next cannot: TRACE, and addresses that cannot be decoded", async () => {
    expect(await post("/x", 0, true, "TRACE")).toEqual([405, expect.any(String)]);
    expect(await post("/campaigns/%", 0, true)).toEqual([400, expect.any(String)]);
    expect(await post("/campaigns/%ff?x=%", 0, true)).toEqual([400, expect.any(String)]);
    expect(await post("/campaigns/%C3%A4?x=%", 0, true)).toEqual([200, "0"]);
  });

  it("takes a form of a campaign's names as large as its file, any other as large as forms are", async () => {
    expect(await post("/settings/people", 256 * 1024, true)).toEqual([200, String(256 * 1024)]);
    expect(await post("/settings/people", 257 * 1024, true)).toBe("cut off");
    expect(["cut off", [413, expect.any(String)]]).toContainEqual(
      await post("/settings/people", 257 * 1024, false),
    );
  });

  const endpoint = (n: number) => `endpoint=00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
  const query = (count: number, one: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => one(n)).join("&");

  it.each([
    ["200 endpoints", `/?from=2017-01-01&to=2026-11-29&${query(200, endpoint)}`],
    ["300 parameters", `/?${query(300, () => "a=1")}`],
    ["12,000 characters", `/?q=${"x".repeat(11_998)}`],
  ])("lets %s through", async (_, path) => {
    expect(await post(path, 0, false, "GET")).toEqual([200, "0"]);
  });

  it.each([
    ["301 parameters", `/?${query(301, () => "a=1")}`],
    ["301 parameters without a value", `/?${query(301, () => "a")}`],
    ["301 separators", `/?${"&".repeat(301)}`],
    ["12,001 characters", `/?q=${"x".repeat(11_999)}`],
    ["a target that is no path", "*"],
  ])("answers %s with 400 before Next reads it", async (_, path) => {
    expect(await post(path, 0, false, path === "*" ? "OPTIONS" : "GET")).toEqual([
      400,
      expect.stringContaining("bad_request"),
    ]);
  });

  it("refuses a form of another site with 403, and one of a site that is none with 400", async () => {
    const from = (origin: string) => post("/sign-in", 10, false, "POST", { origin });
    expect(await from(`http://localhost:${port}`)).toEqual([200, "10"]);
    expect(await from("https://elsewhere.example")).toEqual([403, expect.any(String)]);
    expect(await from("null")).toEqual([403, expect.any(String)]);
    expect(await from("no origin at all")).toEqual([400, expect.any(String)]);
  });
});
