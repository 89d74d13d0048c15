import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Server } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { DatabaseDoor } from "./database-door";

const PERSON = { accept: "text/html" };
const QUICK = { well: 100, away: 20, fresh: 0 };

let database: TestDatabase;
/** Takes connections, and never says a word: a database that hangs. */
let silent: Server;
let hanging: pg.Pool;
beforeAll(async () => {
  database = await testDatabase();
  silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  hanging = new pg.Pool({ host: "127.0.0.1", port, connectionTimeoutMillis: 60_000 });
});
afterAll(async () => {
  silent.close();
  await database.close();
});

const living = () => database.db.$queryRaw`SELECT 1`;
const stuck = () => hanging.query("SELECT 1");

async function answersOf(door: DatabaseDoor, requests: [string, object][]) {
  const server = createHttpServer(async (request, response) => {
    if (await door.passes(request, response)) response.end("the page");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const answers = [];
  for (const [path, headers] of requests) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { ...headers } });
    const { status } = answer;
    answers.push({ status, retry: answer.headers.get("retry-after"), text: await answer.text() });
  }
  server.close();
  return answers;
}

test("while the database hangs a page says so with 503 and when to come again", async () => {
  const [page, signIn, api, style] = await answersOf(new DatabaseDoor(stuck, QUICK), [
    ["/", PERSON],
    ["/sign-in", PERSON],
    ["/api/v1/funnel", PERSON],
    ["/_next/static/a.css", {}],
  ]);
  expect(page).toMatchObject({ status: 503, retry: "5" });
  expect(page?.text).toContain("The database does not answer. Webhooks are still being taken");
  expect(signIn).toMatchObject({ status: 503 });
  expect(JSON.parse(api?.text ?? "")).toMatchObject({ error: { code: "unavailable" } });
  expect(style).toMatchObject({ status: 200, text: "the page" });
});

test("pages are made while the database answers, and again once it is back", async () => {
  const asked = await answersOf(new DatabaseDoor(living, { well: 60_000 }), [["/", PERSON]]);
  expect(asked).toMatchObject([{ status: 200 }]);
  let ask: () => Promise<unknown> = () => Promise.reject(new Error("connection refused"));
  const door = new DatabaseDoor(() => ask(), { fresh: 0, well: 30_000, away: 30_000 });
  const passes = () =>
    door.passes(
      { url: "/", method: "GET", headers: {}, resume: () => undefined } as never,
      { setHeader: () => undefined, writeHead: () => undefined, end: () => undefined } as never,
    );
  expect(await passes()).toBe(false);
  ask = living;
  expect(await passes()).toBe(true);
});
