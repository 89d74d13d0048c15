import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { EXAMPLE_SOURCE } from "@/lib/testing/example-source";
import { parseProvision, provision } from "./provision";

const document = {
  workspace: { name: "Acme", timeZone: "Europe/Berlin" },
  users: [{ email: "Owner@example.com", password: "correct horse battery", role: "owner" }],
  endpoints: [
    { name: "CleverPush DE", provider: "cleverpush", token: "cp-test-token-0001", secret: "s-1" },
    { name: "WonderPush", provider: "wonderpush", token: "wp-test-token-0001" },
  ],
  apiKeys: [{ name: "ci", key: "plk_0123456789abcdef", role: "viewer" }],
};
const parsed = parseProvision(JSON.stringify(document));
let database: TestDatabase;

beforeAll(async () => {
  vi.stubEnv("PUSHLENS_SECRET_KEY", Buffer.alloc(32, 7).toString("base64"));
  database = await testDatabase();
});
afterAll(() => database.close());

async function everything() {
  const { db } = database;
  return {
    workspace: await db.workspace.findMany(),
    users: await db.user.findMany({ orderBy: { id: "asc" } }),
    endpoints: await db.endpoint.findMany({ orderBy: { id: "asc" } }),
    credentials: await db.credential.findMany({ orderBy: { id: "asc" } }),
    apiKeys: await db.apiKey.findMany({ orderBy: { id: "asc" } }),
  };
}

test("two starts at once create what is missing, once", async () => {
  const created = await Promise.all([
    provision(database.db, parsed),
    provision(database.db, parsed),
  ]);
  expect(created.sort()).toEqual([0, 5]);
  const { workspace, users, endpoints, credentials, apiKeys } = await everything();
  expect(workspace).toMatchObject([{ name: "Acme", timeZone: "Europe/Berlin" }]);
  expect(users).toMatchObject([{ email: "owner@example.com", role: "owner" }]);
  expect(users[0]?.passwordHash).toMatch(/^\$argon2id\$/);
  expect(endpoints.map(({ name }) => name)).toEqual(["CleverPush DE", "WonderPush"]);
  expect(credentials.map(({ purpose }) => purpose)).toEqual(["token", "secret", "token"]);
  expect(apiKeys).toMatchObject([{ name: "ci", role: "viewer", ending: "cdef" }]);
});

test("a restart undoes nothing that was changed or removed in the UI", async () => {
  const { db } = database;
  await db.endpoint.updateMany({ data: { name: "renamed", disabledAt: new Date() } });
  await db.workspace.updateMany({ data: { name: "Renamed", timeZone: "Asia/Kathmandu" } });
  await db.apiKey.updateMany({ data: { revokedAt: new Date() } });
  await db.user.deleteMany();
  const before = await everything();
  expect(await provision(db, parsed)).toBe(0);
  expect(await everything()).toEqual(before);
});

test("sources of people's own are made with their endpoints, and what was mapped since stays", async () => {
  const { db } = database;
  const custom = { name: "Acme DE", provider: "custom", source: "acme", token: "acme-token-0001" };
  const file = parseProvision(
    JSON.stringify({
      sources: [{ name: "Acme", definition: EXAMPLE_SOURCE }, { name: "Later" }],
      endpoints: [custom, { ...custom, name: "Later", source: "later", token: "later-token-0001" }],
    }),
  );
  expect(await provision(db, file)).toBe(4);
  const [acme, later] = await db.endpoint.findMany({
    where: { provider: "custom" },
    orderBy: { id: "asc" },
  });
  const versions = await db.sourceVersion.findMany();
  expect(versions).toMatchObject([{ sourceId: acme?.sourceId, version: 1 }]);
  expect(JSON.parse(versions[0]?.definition ?? "")).toEqual(EXAMPLE_SOURCE);
  expect(later?.sourceId).not.toBe(acme?.sourceId);
  await db.source.updateMany({ where: { name: "Acme" }, data: { name: "Renamed" } });
  expect(await provision(db, file)).toBe(0);
  const another = { endpoints: [{ ...custom, token: "acme-token-0002" }] };
  await expect(provision(db, parseProvision(JSON.stringify(another)))).rejects.toThrow(
    "at the endpoint Acme DE: there is no source called acme",
  );
});

test("what is added to the file later is created", async () => {
  const users = [{ email: "new@example.com", password: "correct horse battery", role: "viewer" }];
  const more = parseProvision(
    JSON.stringify({ ...document, users: [...document.users, ...users] }),
  );
  expect(await provision(database.db, more)).toBe(1);
});

test.each([
  ["{", "is not JSON"],
  ["[]", "at the top"],
  [{ workspace: { name: "Acme", timeZone: "Mars/Olympus" } }, "at workspace.timeZone"],
  [{ users: [{ ...document.users[0], role: "king" }] }, "at users[0].role"],
  [{ users: [{ ...document.users[0], password: "" }] }, "at users[0].password"],
  [{ endpoints: [{ ...document.endpoints[0], provider: "acme" }] }, "at endpoints[0].provider"],
  [{ endpoints: [{ name: "No token", provider: "cleverpush" }] }, "at endpoints[0].token"],
  [
    { endpoints: [{ name: "C", provider: "contextpush", token: "ctx-test-token" }] },
    "at endpoints[0].secret",
  ],
  [{ endpoints: [{ name: "A", provider: "custom", token: "t" }] }, "at endpoints[0].source"],
  [
    { endpoints: [{ name: "A", provider: "braze", source: "acme", token: "t" }] },
    "at endpoints[0].source",
  ],
  [{ sources: [{ name: "", definition: EXAMPLE_SOURCE }] }, "at sources[0].name"],
  [
    { sources: [{ name: "acme", definition: { ...EXAMPLE_SOURCE, rules: [{ names: "x" }] } }] },
    "at sources[0].definition.rules[0]",
  ],
  [{ sources: [{ name: "acme", definition: null }] }, "at sources[0].definition"],
  [
    { endpoints: [{ name: "S", provider: "ses", token: "t", secret: "no certificate" }] },
    "at endpoints[0].secret: Begin with the topic's ARN",
  ],
  [{ apiKeys: [{ name: "ci", key: "wrong", role: "viewer" }] }, "at apiKeys[0].key"],
  [{ endpoint: [] }, "endpoint"],
])("a wrong file is refused, and the field named: %j", (content, named) => {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  expect(() => parseProvision(text)).toThrow(named);
});
