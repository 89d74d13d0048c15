import { createServer, type Server, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { PagesAtWork } from "./pages-at-work";

const opened: Server[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server whose pages are made until they are let go. */
async function serving(limits: ConstructorParameters<typeof PagesAtWork>[0]) {
  const pages = new PagesAtWork(limits);
  const working: { url: string; go: () => void }[] = [];
  const server = createServer(async (request, response) => {
    if (!(await pages.admits(request, response))) return;
    const url = request.url ?? "";
    if (url.startsWith("/sign-in")) response.end("made");
    else working.push({ url, go: () => response.end("made") });
  });
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  const ask = (path: string, who: string, accept = "*/*", address = "192.0.2.1") => {
    const cookie = `next-auth.session-token=${who}`;
    const headers = { accept, cookie, "x-forwarded-for": address };
    const sent = send({ port, path, headers, agent: false });
    const status = new Promise<unknown>((resolve) => {
      sent.on("error", () => resolve("gone"));
      sent.on("response", (response) => {
        const { "retry-after": after, "content-type": type } = response.headers;
        response.resume().on("end", () => resolve([response.statusCode, after ?? null, type]));
      });
    });
    sent.end();
    return { status, leave: () => sent.destroy() };
  };
  const finish = (url: string) => {
    const index = working.findIndex((one) => one.url === url);
    for (const one of working.splice(index, 1)) one.go();
  };
  const urls = () => working.map(({ url }) => url).sort();
  return { ask, finish, urls };
}

it("makes so many pages at once; the next one's turn comes when one is done", async () => {
  const { ask, finish, urls } = await serving({ most: 2, ofOne: 2 });
  const asked = ["/a", "/b", "/c"].map((path, n) => ask(path, `who-${n}`));
  await vi.waitFor(() => expect(urls()).toHaveLength(2));
  const [first = ""] = urls();
  finish(first);
  await vi.waitFor(() => expect(urls()).toHaveLength(2));
  for (const url of urls()) finish(url);
  for (const { status } of asked) expect(await status).toEqual([200, null, undefined]);
});

it("lets who asks for one page go before another's many, and sign-in before all", async () => {
  const { ask, finish, urls } = await serving({ most: 3, ofOne: 2 });
  const many = Array.from({ length: 10 }, () => ask("/many", "one"));
  await vi.waitFor(() => expect(urls()).toEqual(["/many", "/many"]));
  ask("/own", "another");
  await vi.waitFor(() => expect(urls()).toEqual(["/many", "/many", "/own"]));
  expect(await ask("/sign-in?from=x", "a third").status).toEqual([200, null, undefined]);
  finish("/own");
  for (let n = 0; n < many.length; n++) {
    await vi.waitFor(() => expect(urls()).toContain("/many"));
    finish("/many");
  }
  for (const { status } of many) expect(await status).toEqual([200, null, undefined]);
});

it("leaves a page, and room to wait, to other addresses, by however many names one sends", async () => {
  const { ask, finish, urls } = await serving({ most: 3, ofOne: 2, ofAddress: 2, waiting: 20 });
  const many = Array.from({ length: 40 }, (_, n) => ask("/many", `name-${n}`));
  await vi.waitFor(() => expect(urls()).toEqual(["/many", "/many"]));
  const answers: unknown[] = [];
  for (const { status } of many) void status.then((answer) => answers.push(answer));
  // Two are made, and sixteen wait.
  await vi.waitFor(() => expect(answers).toHaveLength(22));
  expect(answers).toEqual(Array(22).fill([503, "5", "application/json"]));
  ask("/own", "own", "*/*", "192.0.2.9");
  await vi.waitFor(() => expect(urls()).toContain("/own"));
  ask("/other", "other", "*/*", "192.0.2.9");
  finish("/own");
  await vi.waitFor(() => expect(urls()).toContain("/other"));
});

it("bounds how often one share link is opened at once, whoever opens it", async () => {
  const { ask, urls } = await serving({ most: 6, ofOne: 4, ofLink: 2 });
  for (let n = 0; n < 6; n++) ask("/share/abc?x=1", `who-${n}`);
  await vi.waitFor(() => expect(urls()).toHaveLength(2));
  ask("/share/def", "who-0");
  await vi.waitFor(() => expect(urls()).toContain("/share/def"));
  expect(urls()).toHaveLength(3);
});

it("answers 503 where too many wait, or one waits for too long, in words for a browser", async () => {
  const { ask, urls } = await serving({ most: 1, waiting: 1, patience: 200 });
  ask("/a", "one");
  await vi.waitFor(() => expect(urls()).toEqual(["/a"]));
  const waiting = ask("/b", "two", "text/html");
  const refused = [503, "5", "application/json"];
  await vi.waitFor(async () => expect(await ask("/c", "three").status).toEqual(refused));
  expect(await waiting.status).toEqual([503, "5", "text/html; charset=utf-8"]);
});

it("forgets who leaves, and who takes his time to read the answer", async () => {
  const { ask, finish, urls } = await serving({ most: 1, turn: 100 });
  const leaving = ask("/left", "one");
  await vi.waitFor(() => expect(urls()).toEqual(["/left"]));
  leaving.leave();
  const next = ask("/next", "two");
  await vi.waitFor(() => expect(urls()).toContain("/next"));
  const after = ask("/after", "three");
  await vi.waitFor(() => expect(urls()).toContain("/after"));
  finish("/next");
  finish("/after");
  expect(await next.status).toEqual([200, null, undefined]);
  expect(await after.status).toEqual([200, null, undefined]);
});
