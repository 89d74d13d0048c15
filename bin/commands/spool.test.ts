import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ROOT } from "@/bin/root";
import type { NewRequest } from "@/lib/ingest/door/new-request";
import { encodeRecord } from "@/lib/ingest/door/spool-record";
import { testEndpoint, testRequest } from "@/lib/ingest/testing";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";

const NOW = Date.UTC(2026, 10, 20);
const AWAY = "postgres://nobody@127.0.0.1:1/none";
const FILE = "5bd1f3a8-c2e9-470d-b6a1-908f7e3c4d2a.spool.damaged";
const STAYS =
  "What could not be stored stays in its file. Ask the provider to send it again where it names an endpoint and a time; then `spool discard <file>` removes it.\n";
// Each starts a program several times.
vi.setConfig({ testTimeout: 90_000 });

let database: TestDatabase;
let endpoint: string;
let program: string;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  endpoint = await testEndpoint(database.db, "wonderpush");
  // As `npm start` builds it, below a folder that looks like the project's.
  program = mkdtempSync(join(tmpdir(), "pushlens-program-"));
  for (const name of ["node_modules", "prisma"]) symlinkSync(join(ROOT, name), join(program, name));
  const options = JSON.stringify({ outdir: join(program, "dist") });
  const build = `import("./bin/build.mjs").then((m) => m.bundle(["bin/cli.ts"], ${options}))`;
  expect(spawnSync(process.execPath, ["-e", build], { cwd: ROOT }).status).toBe(0);
}, 120_000);
afterAll(async () => {
  await database.close();
  rmSync(program, { recursive: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pushlens-spool-"));
  mkdirSync(join(folder, "spool"));
  return () => rmSync(folder, { recursive: true });
});

/** What `pushlens spool …` prints and its exit code, as whoever types it meets it. */
function spool(args: readonly string[], DATABASE_URL = AWAY) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(program, "dist", "cli.js"), "spool", ...args],
    {
      env: { ...process.env, NODE_ENV: "production", PUSHLENS_DATA_DIR: folder, DATABASE_URL },
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
}
const printed = (stdout: string) => ({ status: 0, stdout, stderr: "" });
const refused = (stderr: string) => ({ status: 1, stdout: "", stderr });

function request(query = ""): NewRequest {
  return { ...testRequest(endpoint, [{}], NOW), query };
}

/** Sets requests aside, of which some end in a flipped bit; gives the length of each record. */
function setAside(requests: readonly NewRequest[], damaged: readonly number[]): readonly number[] {
  const records = requests.map((one) => encodeRecord(one, Buffer.alloc(0)));
  for (const index of damaged) {
    const record = records[index];
    if (record) record[record.length - 1] = (record.at(-1) ?? 0) ^ 1;
  }
  writeFileSync(join(folder, "spool", FILE), Buffer.concat(records));
  return records.map(({ length }) => length);
}

test("with nothing on disk, list and recover say so", () => {
  expect(spool(["list"])).toEqual(
    printed("0 requests wait for the database.\nNothing was set aside.\n"),
  );
  expect(spool(["recover"], database.url)).toEqual(
    printed("Nothing was set aside: there is nothing to recover.\n"),
  );
});

test("while the database is away, list tells what waits, what was set aside, and what to do", () => {
  const waiting = join(folder, "spool", FILE.replace(".damaged", ""));
  writeFileSync(waiting, encodeRecord(request(), Buffer.alloc(0)));
  const [whole = 0, piece = 0, unknown = 0] = setAside([request(), request(), request()], [1, 2]);
  const bytes = whole + piece + unknown;
  const { status, stdout } = spool(["list"]);
  expect(status).toBe(0);
  expect(stdout.split("\n")).toEqual([
    "1 request waits for the database.",
    expect.stringMatching(
      new RegExp(
        `^${FILE}  20\\d\\d-\\S+Z  ${bytes} bytes: 1 whole request; try \`spool recover\`, 2 unreadable pieces$`,
      ),
    ),
    `  ${piece} bytes: a request for endpoint ${endpoint}, received 2026-11-20T00:00:00.000Z`,
    `  ${unknown} bytes: a request for endpoint ${endpoint}, received 2026-11-20T00:00:00.000Z`,
    "",
  ]);
});

test("recover stores what is whole, says of the rest whose it was, and fails while some is left", async () => {
  const [, piece] = setAside([request(), request()], [1]);
  const before = await database.db.webhookRequest.count();
  const line = `  ${piece} bytes: a request for endpoint ${endpoint}, received 2026-11-20T00:00:00.000Z (cannot be stored)\n`;
  expect(spool(["recover", FILE], database.url)).toEqual({
    status: 1,
    stdout: `${FILE}: 1 request stored.\n${line}${STAYS}`,
    stderr: "",
  });
  expect(spool(["recover"], database.url)).toEqual({
    status: 1,
    stdout: `${FILE}: 0 requests stored.\n${line}${STAYS}`,
    stderr: "",
  });
  expect(await database.db.webhookRequest.count()).toBe(before + 1);
});

test("what the database refuses is told with its reason, and stored once that is gone", async () => {
  const { db } = database;
  setAside([request("never")], []);
  const constraint = "ALTER TABLE webhook_request ADD CONSTRAINT no_such CHECK (query <> 'never')";
  await db.$executeRawUnsafe(constraint);
  const first = spool(["recover", FILE], database.url);
  expect(first).toMatchObject({ status: 1, stderr: "" });
  expect(first.stdout).toMatch(
    /0 requests stored\.\n {2}One is whole and still refused: .*no_such/,
  );
  expect(first.stdout.endsWith(STAYS)).toBe(true);
  await db.$executeRawUnsafe("ALTER TABLE webhook_request DROP CONSTRAINT no_such");
  expect(spool(["recover", FILE], database.url)).toEqual(printed(`${FILE}: 1 request stored.\n`));
  expect(readdirSync(join(folder, "spool"))).toEqual([]);
});

test("a file is discarded by its name, once, and nothing else ever is", () => {
  setAside([request()], [0]);
  writeFileSync(join(folder, "secret.key"), "kept");
  const unknown = (name: string) =>
    refused(`The spool set aside no file named ${name}. \`spool list\` names them all.\n`);
  for (const name of ["../secret.key", ""]) expect(spool(["discard", name])).toEqual(unknown(name));
  expect(spool(["recover", "../secret.key"], database.url)).toEqual(unknown("../secret.key"));
  expect(spool(["discard"]).stderr).toMatch(/missing required argument 'file'/);
  expect(spool(["discard", FILE])).toEqual(printed(`${FILE} was removed.\n`));
  expect(spool(["discard", FILE])).toEqual(unknown(FILE));
  expect(readdirSync(folder).sort()).toEqual(["secret.key", "spool"]);
});
