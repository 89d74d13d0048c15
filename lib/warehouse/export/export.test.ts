import { createHash, createHmac, type Hash, type Hmac } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { SignatureV4 } from "@smithy/signature-v4";
import { parse } from "csv-parse/sync";
import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getOurHealth } from "@/lib/analytics/health/our-health";
import { extendEnv } from "@/lib/env";
import { keepReported } from "@/lib/facts/reported";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { wonderpush } from "@/lib/providers/wonderpush/index";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { VIEWS } from "@/lib/warehouse/views";
import { inLanguage } from "@/lib/words/here";
import { MANIFEST, parseManifest } from "./manifest";
import { exportNightly, exportNow } from "./nightly";
import { exportTarget } from "./target-of";

/** Where days begin at 11:00 in UTC of the day before. */
const ZONE = "Pacific/Auckland";
const APRIL = Date.parse("2026-04-10T10:00:00Z");
const MAY = Date.parse("2026-05-03T10:00:00Z");
const never = new AbortController().signal;

let database: TestDatabase;
let endpointId: string;
let folder: string;

const delivered = (n: number, at: number) =>
  wonderpush.samples.delivered?.({ at, message: `m${n}`, device: `d${n}`, person: `p${n}` }) ?? {};

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  folder = await mkdtemp(join(tmpdir(), "pushlens-export-"));
  extendEnv({ DATABASE_URL: database.url, PUSHLENS_EXPORT_TO: folder });
  await db.workspace.create({ data: { name: "Acme", timeZone: ZONE, rollupZone: ZONE } });
  await db.$transaction((tx) => keepReported(tx));
  endpointId = await testEndpoint(db, "wonderpush");
  await ingest(db, [
    testRequest(
      endpointId,
      [1, 2].map((n) => delivered(n, APRIL)),
      APRIL,
    ),
    testRequest(endpointId, [delivered(3, MAY)], MAY),
  ]);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

const targetNow = () =>
  exportTarget({ PUSHLENS_EXPORT_TO: folder, PUSHLENS_EXPORT_S3_REGION: "x" });

async function exportHere() {
  const target = targetNow();
  return target && (await exportNow(database.db, target, never));
}

async function fileAt(path: string): Promise<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = await readFile(join(folder, path));
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

async function rowsIn(path: string): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: await fileAt(path) });
}

test("each month of a view is a file with the view's rows, and NULL stays what is not reported", async () => {
  const done = await exportHere();
  const manifest = parseManifest(await readFile(join(folder, MANIFEST), "utf8"));
  expect(done?.files).toBe(manifest?.files.length);
  expect(await rowsIn("days/2026-04.parquet")).toEqual([
    expect.objectContaining({
      ...{ day: new Date("2026-04-10T00:00:00Z"), endpoint_id: endpointId },
      ...{ provider: "wonderpush", delivered: 2n, sent: 2n, clicked: null },
    }),
  ]);
  expect(await rowsIn("days/2026-05.parquet")).toMatchObject([{ delivered: 1n }]);
  expect(await rowsIn("channel_hours/2026-05.parquet")).toMatchObject([{ hour: new Date(MAY) }]);
  expect(await rowsIn("campaigns.parquet")).toMatchObject([{ tags: [] }]);
  // Of what never had a row there is no file.
  expect(new Set(manifest?.files.map(({ view }) => view))).not.toContain("failure_days");
  const names = parquetSchema(parquetMetadata(await fileAt("workspace.parquet"))).children;
  expect(names.map(({ element }) => element.name)).toEqual(["workspace", "time_zone"]);
  const { schema } = parquetMetadata(await fileAt("channel_hours/2026-05.parquet"));
  expect(schema.find(({ name }) => name === "hour")?.logical_type).toMatchObject({
    ...{ type: "TIMESTAMP", isAdjustedToUTC: true },
  });
});

test("every view's files add up to the view", async () => {
  const manifest = parseManifest(await readFile(join(folder, MANIFEST), "utf8"));
  for (const { name } of VIEWS) {
    const files = manifest?.files.filter(({ view }) => view === name) ?? [];
    const rows = (await Promise.all(files.map(({ path }) => rowsIn(path)))).flat();
    expect(rows).toHaveLength(files.reduce((sum, file) => sum + file.rows, 0));
  }
});

test("only what changed is written again, also what came late, and what is gone leaves an empty file", async () => {
  const { db } = database;
  expect(await exportHere()).toMatchObject({ files: 0 });
  await ingest(db, [testRequest(endpointId, [delivered(4, APRIL + 1_000)], MAY)]);
  await exportHere();
  expect(await rowsIn("days/2026-04.parquet")).toMatchObject([{ delivered: 3n }]);
  await db.$executeRaw`DELETE FROM rollup WHERE day < '2026-05-01'`;
  await exportHere();
  expect(await rowsIn("days/2026-04.parquet")).toEqual([]);
  expect(await exportHere()).toMatchObject({ files: 0 });
});

test("days that are not over are left out, by the workspace's days", async () => {
  const now = Date.now();
  await ingest(database.db, [testRequest(endpointId, [delivered(5, now)], now)]);
  await exportHere();
  const manifest = parseManifest(await readFile(join(folder, MANIFEST), "utf8"));
  const days = manifest?.files.filter(({ view }) => view === "days") ?? [];
  const all = (await Promise.all(days.map(({ path }) => rowsIn(path)))).flat();
  const today = new Intl.DateTimeFormat("sv", { timeZone: ZONE }).format(now);
  expect(all.map(({ day }) => (day as Date).toISOString().slice(0, 10) < today)).not.toContain(
    false,
  );
  expect(manifest?.through).not.toBe(today);
});

test("as CSV it says the same", async () => {
  extendEnv({ PUSHLENS_EXPORT_FORMAT: "csv" });
  await exportHere();
  extendEnv({ PUSHLENS_EXPORT_FORMAT: "parquet" });
  const text = await readFile(join(folder, "days/2026-05.csv"), "utf8");
  expect(parse(text, { columns: true })).toMatchObject([
    { day: "2026-05-03", provider: "wonderpush", delivered: "1", clicked: "" },
  ]);
});

test("two at once are one, and an export goes on where one was ended", async () => {
  await rm(join(folder, MANIFEST));
  const both = await Promise.all([exportHere(), exportHere()]);
  expect(both.filter((one) => one !== null)).toHaveLength(1);
  await rm(join(folder, MANIFEST));
  const ended = AbortSignal.abort();
  const target = targetNow();
  await expect(target && exportNow(database.db, target, ended)).rejects.toThrow();
  expect((await exportHere())?.files).toBeGreaterThan(0);
  expect((await readdir(folder)).filter((name) => name.endsWith("unfinished"))).toEqual([]);
});

test("what fails is told where an admin looks and tried an hour later, and ends when it works again", async () => {
  const { db } = database;
  const file = join(folder, "a-file");
  await writeFile(file, "");
  const at = (time: string) => exportNightly(db, never, Date.parse(`2026-05-20T${time}Z`));
  await db.$executeRaw`DELETE FROM nightly_export`;
  extendEnv({ PUSHLENS_EXPORT_TO: file });
  // An hour past midnight there.
  expect(await at("13:00:00")).toBeNull();
  await expect(at("14:00:00")).rejects.toThrow("ENOTDIR");
  expect((await getOurHealth()).notices).toContainEqual(
    expect.stringMatching(/failed: On the way to \S*a-file\S* there is a file where a folder/),
  );
  expect((await inLanguage("de", () => getOurHealth())).notices).toContainEqual(
    expect.stringMatching(/fehlgeschlagen: Auf dem Weg zu \S*a-file\S* steht eine Datei, wo/),
  );
  expect(await at("14:30:00")).toBeNull();
  extendEnv({ PUSHLENS_EXPORT_TO: folder });
  expect(await at("15:00:00")).not.toBeNull();
  expect((await getOurHealth()).notices).toEqual([]);
  expect(await at("16:00:00")).toBeNull();
  await rm(file);
});

test("an export that ended with its process is begun again an hour later, not every minute", async () => {
  const { db } = database;
  await db.$executeRaw`DELETE FROM nightly_export`;
  extendEnv({ PUSHLENS_EXPORT_TO: folder });
  const at = (time: string, signal = never) =>
    exportNightly(db, signal, Date.parse(`2026-05-20T${time}Z`));
  await rm(join(folder, MANIFEST));
  // All that is left of one is that it was begun.
  expect(await at("14:00:00", AbortSignal.abort())).toBeNull();
  expect(await at("14:30:00")).toBeNull();
  expect(await at("15:00:00")).not.toBeNull();
});

const KEY = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "a-secret-of-a-bucket" };

class Sha256 {
  private readonly hash: Hash | Hmac;
  constructor(key?: string | ArrayBufferView | ArrayBuffer) {
    this.hash = key
      ? createHmac("sha256", typeof key === "string" ? key : Buffer.from(key as Uint8Array))
      : createHash("sha256");
  }
  update(data: string | Uint8Array): void {
    this.hash.update(data);
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.hash.digest());
  }
  reset(): void {}
}

/** What the maker's own signer makes of a request. */
async function signatureOf(request: IncomingMessage): Promise<string | undefined> {
  const signer = new SignatureV4({
    ...{ credentials: KEY, region: "eu-central-1", service: "s3", sha256: Sha256 },
    ...{ uriEscapePath: false, applyChecksum: false },
  });
  const date = String(request.headers["x-amz-date"]);
  const signedAt = new Date(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/, "$1-$2-$3T$4:$5:"));
  const signed = await signer.sign(
    {
      ...{ method: request.method ?? "", protocol: "http:", hostname: "127.0.0.1" },
      path: request.url ?? "",
      headers: {
        host: request.headers.host ?? "",
        "x-amz-content-sha256": String(request.headers["x-amz-content-sha256"]),
        "x-amz-date": date,
      },
    },
    { signingDate: signedAt },
  );
  return signed.headers.authorization;
}

const refuse = (status: number, code: string): [number, string] => [
  status,
  `<Error><Code>${code}</Code><Key>${KEY.accessKeyId}</Key></Error>`,
];

async function refusalOf(request: IncomingMessage, body: Buffer): Promise<[number, string] | null> {
  if (!request.url?.startsWith("/figures/")) return refuse(404, "NoSuchBucket");
  const [given, right] = [request.headers.authorization, await signatureOf(request)].map(
    (text) => /Signature=(\w{64})/.exec(text ?? "")?.[1],
  );
  if (!given || given !== right) return refuse(403, "SignatureDoesNotMatch");
  const digest = createHash("sha256").update(body).digest("hex");
  if (digest === request.headers["x-amz-content-sha256"]) return null;
  return refuse(400, "XAmzContentSHA256Mismatch");
}

/** A store that takes what is rightly signed, and keeps it in memory. */
async function startStore(): Promise<{
  server: Server;
  url: string;
  objects: Map<string, Buffer>;
}> {
  const objects = new Map<string, Buffer>();
  const answer = async (request: IncomingMessage): Promise<[number, string | Buffer]> => {
    const body = await buffer(request);
    const refusal = await refusalOf(request, body);
    if (refusal) return refusal;
    if (request.method === "PUT") objects.set(request.url ?? "", body);
    const found = objects.get(request.url ?? "");
    return found ? [200, request.method === "PUT" ? "" : found] : refuse(404, "NoSuchKey");
  };
  const server = createServer(async (request, response) => {
    const [status, text] = await answer(request);
    response.writeHead(status).end(text);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, objects };
}

test("a bucket gets the same files, signed as its store asks, and what it refuses is said without its secrets", async () => {
  const { server, url, objects } = await startStore();
  const bucket = (to: string, secret = KEY.secretAccessKey) =>
    exportTarget({
      PUSHLENS_EXPORT_TO: to,
      PUSHLENS_EXPORT_S3_ENDPOINT: url,
      PUSHLENS_EXPORT_S3_REGION: "eu-central-1",
      PUSHLENS_EXPORT_S3_ACCESS_KEY_ID: KEY.accessKeyId,
      PUSHLENS_EXPORT_S3_SECRET_ACCESS_KEY: secret,
    });
  const run = async (target: ReturnType<typeof bucket>) =>
    target && exportNow(database.db, target, never);
  try {
    await run(bucket("s3://figures/of acme/ü/"));
    const path = "/figures/of%20acme/%C3%BC/days/2026-05.parquet";
    expect(objects.get(path)).toEqual(await readFile(join(folder, "days/2026-05.parquet")));
    expect(await run(bucket("s3://figures/of acme/ü"))).toMatchObject({ files: 0 });
    await expect(run(bucket("s3://figures", "another"))).rejects.toThrow(
      /^127\.0\.0\.1:\d+ answered 403 SignatureDoesNotMatch: PUSHLENS_EXPORT_S3_SECRET_ACCESS_KEY does not belong to the key$/,
    );
    await expect(run(bucket("s3://nowhere"))).rejects.toThrow(
      "answered 404: there is no such bucket",
    );
  } finally {
    server.close();
  }
  await expect(run(bucket("s3://figures"))).rejects.toThrow("could not be reached");
});
