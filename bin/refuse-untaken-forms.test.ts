import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isUntaken, takeForm } from "@/lib/form-taken";
import { refuseUntakenForms } from "./refuse-untaken-forms";

const UNREADABLE = {
  error: { code: "bad_request", message: expect.stringMatching(/could not be read.*changed/) },
};

// Next's own, which it puts over the answer after us.
const compression: (options: object) => (...parts: readonly unknown[]) => void = createRequire(
  import.meta.url,
)("next/dist/compiled/compression");

/** Answers as Next does: with a status set beforehand, in one piece or several, compressed where asked. */
const asNext: RequestListener = (request, response) => {
  const asked = new URL(request.url ?? "", "http://x").searchParams;
  compression({ threshold: 0 })(request, response, () => {
    if (asked.has("taken")) takeForm();
    response.statusCode = Number(asked.get("status"));
    response.setHeader("Content-Type", "text/html");
    send(response, asked);
  });
};

function send(response: ServerResponse, how: URLSearchParams): void {
  if (how.has("length")) response.setHeader("Content-Length", 7);
  if (how.has("ahead")) response.flushHeaders();
  if (how.has("head")) response.writeHead(response.statusCode);
  if (!how.has("parts")) return void response.end("failure");
  for (const part of ["so", "me ", "t"]) response.write(part);
  response.end("ext");
}

describe("a form that no action has taken", () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      void refuseUntakenForms(request, response, async () => asNext(request, response));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { method: "POST", body: "x", ...init });

  it.each(["", "&parts", "&ahead", "&ahead&parts", "&head", "&length", "&head&parts"])(
    "is answered 400 in our words where Next fails on it, however it answers (%s)",
    async (how) => {
      const answer = await ask(`/sign-in?status=500${how}`);
      expect(answer.status).toBe(400);
      expect(answer.headers.get("content-type")).toBe("application/json");
      expect(await answer.json()).toEqual(UNREADABLE);
    },
  );

  it("keeps Next's answer where there is none to mend, byte for byte", async () => {
    for (const [path, status, text] of [
      ["/x?status=200", 200, "failure"],
      ["/x?status=409&parts", 409, "some text"],
      ["/x?status=500&taken", 500, "failure"],
      ["/x?status=500&taken&parts", 500, "some text"],
      ["/api/v1/x?status=500", 500, "failure"],
    ] as const) {
      const answer = await ask(path);
      expect([path, answer.status, await answer.text()]).toEqual([path, status, text]);
      expect(answer.headers.get("content-type")).toBe("text/html");
    }
    const read = await fetch(`${url}/x?status=500`);
    expect([read.status, await read.text()]).toEqual([500, "failure"]);
  });

  it("leaves no trace of a compression that Next began", async () => {
    const headers = { "Accept-Encoding": "gzip" };
    const raw = await ask("/x?status=500&parts", { headers });
    expect(raw.headers.get("content-encoding")).toBeNull();
    expect(await raw.json()).toEqual(UNREADABLE);
    const whole = await ask("/x?status=200&parts", { headers });
    expect(whole.headers.get("content-encoding")).toBe("gzip");
    expect(await whole.text()).toBe("some text");
  });

  it("is known as such while Next reads it, in whatever way", async () => {
    const known: boolean[] = [];
    const other = createServer((request, response) => {
      void refuseUntakenForms(request, response, async () => {
        for await (const _ of request) known.push(isUntaken());
        await new Promise(setImmediate);
        known.push(isUntaken());
        response.end();
      });
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    await fetch(`http://127.0.0.1:${port}/x`, { method: "POST", body: "x" });
    await fetch(`http://127.0.0.1:${port}/x`);
    other.closeAllConnections();
    other.close();
    expect(known).toEqual([true, true, false]);
  });
});
