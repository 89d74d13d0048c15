import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createLog, withRequestId } from "@/lib/log";
import { giveRequestId } from "./request-id";

test("an answer names its request, by the proxy's id where that is well made, and so do the log lines", async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog("info", stream);
  const server = createServer((request, response) => {
    void withRequestId(giveRequestId(request, response), async () => {
      await new Promise((resolve) => setImmediate(resolve));
      log.info("answered");
      response.end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const idFor = async (given?: string) =>
    (await fetch(url, given ? { headers: { "x-request-id": given } } : {})).headers.get(
      "x-request-id",
    );
  expect(await idFor("from-the-proxy-1")).toBe("from-the-proxy-1");
  const made = await idFor();
  expect(made).toMatch(/^[0-9a-f-]{36}$/);
  expect(await idFor('bad" id {}')).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ requestId: "from-the-proxy-1" });
  expect(JSON.parse(lines[1] ?? "")).toMatchObject({ requestId: made });
  log.info("outside");
  expect(JSON.parse(lines[3] ?? "")).not.toHaveProperty("requestId");
  server.close();
});
