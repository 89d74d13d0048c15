import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { NIL_ID } from "@/lib/facts/identity";
import { insertRequests } from "@/lib/ingest/door/insert-requests";
import { ingest, testRequest } from "@/lib/ingest/testing";
import { replayQuarantined } from "@/lib/ingest/upkeep/replay";
import { rereadSource } from "@/lib/ingest/upkeep/reread-source";
import { definitionOfDraft } from "@/lib/providers/mapping/definition-of-draft";
import { createEndpoint } from "@/lib/settings/endpoints/create-endpoint";
import { getEndpoint } from "@/lib/settings/endpoints/get-endpoint";
import { listItems } from "@/lib/settings/quarantine/list-items";
import { listQuarantine } from "@/lib/settings/quarantine/list-quarantine";
import { sizeOf } from "@/lib/settings/store/source-bodies";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { listSources } from "./list-sources";
import { lookAtSource } from "./look-at-source";
import { previewSource } from "./preview-source";
import { saveSource } from "./save-source";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const NOW = Date.now();
/** Requests of a source that has few among many, and of one that has nearly all. */
const FEW = 600;
const MANY = 30_000;

let database: TestDatabase;
const few = { id: "", source: "" };
const many = { id: "", source: "" };
beforeAll(async () => {
  database = await testDatabase();
  await signInAs(database.db, "admin");
  for (const [one, name] of [[few, "Few"] as const, [many, "Many"] as const]) {
    const secret = { kind: "none" } as const;
    one.id = (await createEndpoint({ name, provider: "custom", secret })).id;
    one.source = (await getEndpoint(one.id))?.source?.id ?? "";
  }
  await ingest(database.db, requestsOf(few.id, FEW));
  for (const requests of inChunks(requestsOf(many.id, MANY))) {
    await insertRequests(database.db, requests);
  }
  await database.db.$executeRaw`
    INSERT INTO quarantined_item (request_id, item_index, endpoint_id, received_at, reason, detail)
    SELECT request_id, 0, endpoint_id, now(), 'not_mapped', '' FROM pending_request`;
  await database.db.pendingRequest.deleteMany();
  await database.db.$executeRawUnsafe("VACUUM ANALYZE");
  const rows = await database.db.$queryRaw<{ relname: string }[]>`
    SELECT relname FROM pg_class WHERE reltuples > 0 AND relkind = 'r'`;
  for (const { relname } of rows) if (RAW.test(relname)) filled.add(relname);
  await pretendToHold(100);
}, 120_000);
afterAll(async () => {
  await closeEndpoints();
  await database.close();
});

/** What the planner goes by where so many times as much is stored: some three million requests. */
async function pretendToHold(times: number): Promise<void> {
  for (const name of filled.keys()) {
    await database.db.$executeRawUnsafe(`ALTER TABLE ${name} SET (autovacuum_enabled = false)`);
  }
  await database.db.$executeRawUnsafe(
    `UPDATE pg_class SET reltuples = reltuples * ${times} WHERE relname = ANY($1::text[])`,
    [...filled.keys()],
  );
}

function requestsOf(endpointId: string, count: number) {
  return Array.from({ length: count }, (_, n) => {
    const item = { event: n % 2 ? "open" : "sent", id: `e${n}`, message_id: `m${n >> 1}` };
    // As they come: those of both in turn.
    const at = NOW - Math.floor(((count - n) * 3_600_000) / count);
    return testRequest(endpointId, [{ ...item, email: `u${n >> 1}@example.org` }], at);
  });
}

function inChunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / 2_000) }, (_, n) =>
    items.slice(n * 2_000, (n + 1) * 2_000),
  );
}

type Node = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Schema?: string;
  readonly Plans?: readonly Node[];
};
type Statement = { readonly text: string; readonly values?: unknown[] };

/** Where what vendors sent lies, in parts, too. Of the queue, which is empty here, any scan is right. */
const RAW = /^(?:webhook_request|request_body\w*|quarantined_item)$/;
const READS_RAW = /\b(?:webhook_request|request_body|quarantined_item)\b/;
const CAN_BE_EXPLAINED = /^\s*(?:SELECT|WITH|UPDATE|DELETE|INSERT)\b/i;

/** Which of the raw tables and their parts hold something: of the others a scan is nothing. */
const filled = new Set<string>();

function scansOf(node: Node): string[] {
  const table = node["Relation Name"] ?? "";
  // What a re-read derives beside the live facts is its own.
  const isRaw = node.Schema === "public" && filled.has(table);
  const isScan = node["Node Type"] === "Seq Scan" && isRaw;
  return [...(isScan ? [table] : []), ...(node.Plans ?? []).flatMap(scansOf)];
}

/** What each statement of some work would read from its beginning to its end, as planned just before it runs. */
async function scansIn(work: () => Promise<unknown>): Promise<{ asked: number; scans: string[] }> {
  const scans: string[] = [];
  let asked = 0;
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
    this: pg.Client,
    ...given: unknown[]
  ) {
    const [first, values] = given;
    const { text, values: own } = (
      typeof first === "string" ? { text: first } : first
    ) as Statement;
    if (CAN_BE_EXPLAINED.test(text) && READS_RAW.test(text)) {
      asked++;
      const asking = [
        `EXPLAIN (VERBOSE, FORMAT JSON) ${text}`,
        own ?? (Array.isArray(values) ? values : []),
      ];
      const answer = query.apply(this, asking) as Promise<{
        rows: { "QUERY PLAN": [{ Plan: Node }] }[];
      }>;
      void answer.then(({ rows }) => {
        const [{ Plan: plan }] = rows[0]?.["QUERY PLAN"] ?? [{ Plan: { "Node Type": "" } }];
        for (const table of scansOf(plan)) scans.push(`${table}: ${text}`);
      });
    }
    return query.apply(this, given);
  } as never);
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return { asked, scans };
}

/** Ends work that goes step by step after so many. */
function stopAfter(steps: number): AbortSignal {
  let asked = 0;
  return {
    get aborted() {
      return asked++ >= steps;
    },
  } as AbortSignal;
}

it("is seen where a table is read whole", async () => {
  const { scans } = await scansIn(
    () => database.db.$queryRaw`SELECT count(*) FROM webhook_request WHERE query = 'a'`,
  );
  expect(scans).toHaveLength(1);
});

const sources = [
  ["few among many", few],
  ["nearly all", many],
] as const;

describe.each(sources)("of a source that has %s requests no raw table is read whole", (_, one) => {
  it("to look at its bodies, and to preview them", async () => {
    const found = await scansIn(async () => {
      await sizeOf({ id: one.source, sample: "" });
      const { draft } = await lookAtSource({ id: one.source });
      await previewSource({ id: one.source, draft });
    });
    expect(found).toEqual({ asked: expect.any(Number), scans: [] });
    expect(found.asked).toBeGreaterThanOrEqual(3);
  });

  it("to read again what waits in quarantine", async () => {
    await putInUse(one.source);
    let batches = 0;
    const found = await scansIn(() =>
      replayQuarantined(database.db, { endpointId: one.id }, () => (batches++ < 2 ? 0 : NOW)),
    );
    expect(found).toEqual({ asked: expect.any(Number), scans: [] });
    expect(found.asked).toBeGreaterThanOrEqual(4);
  });

  it("to read anew some of what is stored, step by step", async () => {
    const job = { sourceId: one.source, version: 1 };
    await database.db.sourceReread.deleteMany();
    await database.db.sourceReread.create({ data: job });
    // It begins, which counts all of the source, once.
    await rereadSource(database.db, job, stopAfter(1));
    const found = await scansIn(() => rereadSource(database.db, job, stopAfter(2)));
    expect(found).toEqual({ asked: expect.any(Number), scans: [] });
    expect(found.asked).toBeGreaterThanOrEqual(4);
  });
});

describe("of a source that has few requests among many no raw table is read whole", () => {
  it("to list what waits of it in quarantine", async () => {
    const found = await scansIn(async () => {
      await listSources();
      await listQuarantine({ endpointId: few.id });
      await listItems({ endpoint: few.id, reason: "not_mapped", name: "", detail: "" });
    });
    expect(found).toEqual({ asked: expect.any(Number), scans: [] });
    expect(found.asked).toBeGreaterThanOrEqual(3);
  });

  it("to begin to read all that is stored anew, and to end it", async () => {
    await database.db.sourceReread.deleteMany();
    const { draft } = await lookAtSource({ id: few.source });
    const found = await scansIn(async () => {
      await saveSource({ id: few.source, draft, basedOn: 1, reads: "all" });
      await rereadSource(database.db, { sourceId: few.source, version: 2 });
    });
    expect(found).toEqual({ asked: expect.any(Number), scans: [] });
    expect(found.asked).toBeGreaterThanOrEqual(10);
  });
});

/** A mapping in use, without what saving it reads again. */
async function putInUse(sourceId: string): Promise<void> {
  const { draft } = await lookAtSource({ id: sourceId });
  const definition = JSON.stringify(definitionOfDraft(draft));
  await database.db.sourceVersion.create({
    data: { sourceId, version: 1, definition, since: NIL_ID, createdBy: "test" },
  });
}
