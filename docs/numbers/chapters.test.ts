import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { extendEnv } from "@/lib/env";
import { PushlensError } from "@/lib/errors";
import { receive } from "@/lib/ingest/door/receive";
import { flushRejections } from "@/lib/ingest/door/rejections";
import { stopSpool } from "@/lib/ingest/door/store-requests";
import { processPending } from "@/lib/ingest/process-pending";
import { rebuild } from "@/lib/ingest/upkeep/rebuild";
import { insertEndpoint } from "@/lib/settings/store/endpoint";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";

/** A block of a chapter, with the table or the block below it that says what comes of it. */
type Block = { readonly kind: string; readonly text: string; readonly result: string | null };

const FENCE = /^```(.*)\n([\s\S]*?)^```\n(?:\n((?:^\|.*\n)+))?/gm;
const OUTCOMES = ["json answer", "text output"];

function blocksOf(markdown: string): Block[] {
  const found = [...markdown.matchAll(FENCE)].map(([, kind = "", text = "", table]) => ({
    kind,
    text: text.trim(),
    result: table ?? null,
  }));
  return found.flatMap((block, index) => {
    if (OUTCOMES.includes(block.kind)) return [];
    const next = found[index + 1];
    return [next && OUTCOMES.includes(next.kind) ? { ...block, result: next.text } : block];
  });
}

let database: TestDatabase;
let client: pg.Client;
/** The chapters' endpoints, by name. */
const ENDPOINTS = {
  Shop: "wonderpush",
  Mail: "mailgun",
  Program: "standardwebhooks",
  App: "receipts",
};
let tokens: Record<string, string>;
beforeEach(async () => {
  database = await testDatabase();
  // Each chapter has a database of its own, and the memory of endpoints asks where it is.
  extendEnv({ DATABASE_URL: database.url });
  await database.db.workspace.create({ data: { name: "W", timeZone: "UTC", rollupZone: "UTC" } });
  // Every value as PostgreSQL writes it.
  const types = { getTypeParser: () => (value: string) => value } as pg.CustomTypesConfig;
  client = new pg.Client({ connectionString: database.url, types });
  await client.connect();
  tokens = {};
  const ids: Record<string, string> = {};
  for (const [name, provider] of Object.entries(ENDPOINTS)) {
    const made = await database.db.$transaction((tx) => insertEndpoint(tx, { name, provider }));
    [tokens[name], ids[name]] = [made.token, made.id];
  }
  const completes = { completesId: ids.Program ?? "" };
  await database.db.endpoint.update({ where: { id: ids.App ?? "" }, data: completes });
});
afterEach(async () => {
  stopSpool();
  await closeEndpoints();
  await client.end();
  await database.close();
});

async function post(body: string, endpoint = "Shop"): Promise<object> {
  const token = tokens[endpoint];
  if (token === undefined) throw new Error(`The chapters know no endpoint: ${endpoint}`);
  const head = { method: "POST", token, query: "", headers: {} };
  try {
    return await receive({ ...head, readBody: async () => Buffer.from(body) });
  } catch (error) {
    if (error instanceof PushlensError) return { refused: error.code };
    throw error;
  }
}

async function check(replace: boolean): Promise<string> {
  const differences = await rebuild(database.url, { replace });
  const lines = differences.map(
    ({ table, onlyLive, onlyRebuilt }) =>
      `${table}: ${onlyLive} rows only in the live data, ${onlyRebuilt} only in the rebuilt`,
  );
  return [...lines, `${differences.length} tables differ.`].join("\n");
}

const COMMANDS: Record<string, () => Promise<string>> = {
  async "npm run pushlens -- worker"() {
    while ((await processPending(database.db)).requests > 0);
    return "";
  },
  "npm run pushlens -- rebuild": () => check(true),
  "npm run pushlens -- rebuild --check": () => check(false),
};

/** The rows of a table in markdown, its head first. */
const cellsOf = (table: string) =>
  table
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("|---"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

async function ask(sql: string): Promise<string[][]> {
  await flushRejections();
  const { fields, rows } = await client.query<(string | null)[]>({ text: sql, rowMode: "array" });
  const spoken = (value: string | null) => ({ t: "true", f: "false" })[value ?? ""] ?? value ?? "";
  return [fields.map(({ name }) => name), ...rows.map((row) => row.map(spoken))];
}

/** Does what a block says, and compares what comes of it with what stands below. */
const PLAYS: Record<
  string,
  (text: string, result: string | null, endpoint?: string) => Promise<void>
> = {
  async "json post"(text, result, endpoint) {
    const answer = await post(text, endpoint);
    if (result === null) expect(answer, text).toHaveProperty("received");
    else expect(answer, text).toEqual(JSON.parse(result));
  },
  async sh(text, result) {
    const output = await COMMANDS[text]?.();
    if (output === undefined) throw new Error(`The chapters know no command: ${text}`);
    if (result !== null) expect(output, text).toBe(result);
  },
  async sql(text, result) {
    if (result === null) await client.query(text);
    else expect(await ask(text), text).toEqual(cellsOf(result));
  },
};

const chapters = readdirSync(import.meta.dirname).filter((name) => /^\d.*\.md$/.test(name));

describe("every chapter says what is so", () => {
  test.each(chapters)("%s", async (name) => {
    const blocks = blocksOf(readFileSync(join(import.meta.dirname, name), "utf8"));
    for (const { kind, text, result } of blocks) {
      const [play = "", endpoint] = kind.split(" to ");
      expect(Object.keys(PLAYS)).toContain(play);
      await PLAYS[play]?.(text, result, endpoint);
    }
    expect(blocks.filter(({ result }) => result !== null).length).toBeGreaterThan(1);
  });

  test("and each is in the table of contents", () => {
    const contents = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
    for (const name of chapters) expect(contents).toContain(`(${name})`);
    expect(chapters).toHaveLength(7);
  });
});
