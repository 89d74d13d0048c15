import { createHash, randomUUID } from "node:crypto";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getFunnel } from "@/lib/analytics/funnel/funnel";
import { funnelParameters } from "@/lib/analytics/funnel/parameters";
import { REPORTS } from "@/lib/analytics/reports";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { seedEndpoints } from "@/lib/testing/seed-rollup";
import * as route from "./route";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await seedEndpoints(database.db, "Europe/Berlin", ["cleverpush", "contextpush"]);
});
afterAll(() => database.close());

/** A key that opens the scopes. */
async function keyFor(...scopes: string[]): Promise<string> {
  const key = `plk_${randomUUID()}`;
  const digest = new Uint8Array(createHash("sha256").update(key).digest());
  await database.db.apiKey.create({
    data: {
      id: randomUUID(),
      name: "assistant",
      role: "viewer",
      digest,
      ending: key.slice(-4),
      scopes,
    },
  });
  return key;
}

/** The route, as the official client's transport asks it. */
const ask = async (_: string | URL, init: RequestInit = {}): Promise<Response> => {
  const request = new Request("http://x/api/mcp", init);
  return request.method === "POST" ? route.POST(request) : route.GET(request);
};

async function connect(key: string): Promise<Client> {
  const client = new Client({ name: "test", version: "1" });
  const headers = { Authorization: `Bearer ${key}` };
  const transport = new StreamableHTTPClientTransport(new URL("http://x/api/mcp"), {
    fetch: ask,
    requestInit: { headers },
  });
  // biome-ignore lint/suspicious/noExplicitAny: the client's own types disagree under exactOptionalPropertyTypes.
  await client.connect(transport as any);
  return client;
}

const textOf = (result: unknown): string =>
  (result as { content: { text: string }[] }).content[0]?.text ?? "";

describe("the official client", () => {
  test("is given a tool for each report that its key opens, with the report's own parameters", async () => {
    const client = await connect(await keyFor("reports", "events"));
    const { tools } = await client.listTools();
    expect(tools).toHaveLength(Object.keys(REPORTS).length);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    for (const [index, [address, { query, path }]] of Object.entries(REPORTS).entries()) {
      const names = Object.keys({ ...path?.shape, ...query.shape });
      expect(Object.keys(tools[index]?.inputSchema.properties ?? {}), address).toEqual(names);
    }
    const funnel = tools.find(({ name }) => name === "funnel");
    expect(funnel?.inputSchema.properties?.by).toMatchObject({
      enum: expect.arrayContaining(["provider"]),
    });
    expect(funnel?.inputSchema.required ?? []).toEqual([]);
    expect(tools.find(({ name }) => name === "campaigns_by_key")?.inputSchema.required).toEqual([
      "key",
    ]);
    await client.close();
  });

  test("reads the number that the page has, with its range, zone and what is not reported in words", async () => {
    const client = await connect(await keyFor("reports"));
    const result = await client.callTool({
      name: "funnel",
      arguments: { from: "2026-11-01", to: "2026-11-07", provider: ["cleverpush"], by: "provider" },
    });
    const [words = "", json = ""] = textOf(result).split("\n\n");
    expect(words).toContain("Days from 2026-11-01 to 2026-11-07, in Europe/Berlin.");
    expect(words).toContain("provider=cleverpush");
    expect(words).toMatch(/not zero\): scheduled, sent, clicked/);
    const query = {
      from: "2026-11-01",
      to: "2026-11-07",
      provider: ["cleverpush"],
      by: "provider",
    };
    const report = await getFunnel(funnelParameters.parse(query));
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(report)));
    await client.close();
  });

  test("every tool answers, or says what to mend", async () => {
    const client = await connect(await keyFor("reports", "events"));
    const { tools } = await client.listTools();
    for (const { name, inputSchema } of tools) {
      const needed = Object.fromEntries((inputSchema.required ?? []).map((one) => [one, "none"]));
      const result = await client.callTool({ name, arguments: needed });
      if (result.isError) expect(textOf(result), name).not.toContain("Something went wrong");
      else expect(textOf(result), name).toContain("0 is zero");
    }
    await client.close();
  });

  test("is told the days and zone of every report that has a range", async () => {
    const client = await connect(await keyFor("reports", "events"));
    const args = { from: "2026-11-01", to: "2026-11-07" };
    for (const { name, inputSchema } of (await client.listTools()).tools) {
      if (inputSchema.required || !inputSchema.properties?.from) continue;
      const result = await client.callTool({ name, arguments: args });
      const [words = "", json = ""] = textOf(result).split("\n\n");
      if (result.isError || !JSON.parse(json).range) continue;
      expect(words, name).toContain("Days from 2026-11-01 to 2026-11-07, in Europe/Berlin.");
    }
    await client.close();
  });

  test("is told which argument is missing", async () => {
    const client = await connect(await keyFor("reports"));
    const result = await client.callTool({ name: "campaigns_by_key", arguments: {} });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toBe("key is missing.");
    await client.close();
  });

  test("is told of arguments that are unknown or not understood", async () => {
    const client = await connect(await keyFor("reports"));
    const call = (args: Record<string, unknown>) =>
      client.callTool({ name: "funnel", arguments: args });
    expect(await call({ providers: ["cleverpush"] })).toMatchObject({ isError: true });
    expect(textOf(await call({ providers: ["cleverpush"] }))).toContain(
      "unknown parameter providers",
    );
    expect(textOf(await call({ from: "yesterday" }))).toContain("from is not understood");
    expect(textOf(await call({ from: { day: 1 } }))).toContain("Arguments are texts");
    await expect(client.callTool({ name: "drop_table", arguments: {} })).rejects.toThrow("no tool");
    await client.close();
  });
});

describe("who may", () => {
  const rpc = (headers: Record<string, string>) =>
    ask("", {
      method: "POST",
      headers: {
        Accept: "application/json, text/event-stream",
        "Content-Type": "application/json",
        ...headers,
      },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
    });

  test("nobody without a live key, which a client is told how to send", async () => {
    for (const headers of [
      {},
      { Authorization: "Bearer plk_none" },
      { Authorization: "Basic eDp5" },
    ]) {
      const response = await rpc(headers);
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toContain("Bearer");
      expect(await response.json()).toMatchObject({ error: { code: "unauthorized" } });
    }
    expect((await rpc({ Authorization: `Bearer ${await keyFor("metrics")}` })).status).toBe(403);
    const headers = { Authorization: `Bearer ${await keyFor("reports")}` };
    expect((await ask("", { headers })).status).toBe(405);
    expect((await ask("", {})).status).toBe(401);
  });

  test("events of people need a key that opens events", async () => {
    const client = await connect(await keyFor("reports"));
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).not.toContain("events");
    const result = await client.callTool({ name: "events", arguments: {} });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain("does not open events");
    await client.close();
  });
});
