import { partsOf, processorTime } from "@/harness/processes";
import { clocksAt } from "@/lib/ingest/testing";
import { bodyParts } from "@/lib/ingest/upkeep/body-parts";
import { makeBodyParts } from "@/lib/ingest/upkeep/make-body-parts";
import { pruneDue } from "@/lib/ingest/upkeep/prune";
import { numbers, report, rounded } from "./tools/figures";
import { openProcessing } from "./tools/processing";

// How long retention takes over the bodies of a day: once in a part of its own, and once row by row, as where no part was
// ready. `--requests` of them, each of one event; wall and processor time of the database, and what it wrote ahead.
const { requests } = numbers({ requests: 1_000_000 });
const DAY = 86_400_000;
const TODAY = Math.floor(Date.now() / DAY) * DAY;

const processing = await openProcessing();
try {
  const { db, dataDir } = processing;
  const endpointId = (await db.endpoint.findFirstOrThrow({ select: { id: true } })).id;

  const fill = async (day: number) => {
    await db.$executeRawUnsafe(
      `WITH made AS (
        SELECT (lpad(to_hex($1::bigint + n * 86400000 / $2::bigint), 12, '0') || '7' || right(md5(n::text), 19))::uuid AS id, n
        FROM generate_series(0, $2::bigint - 1) n
      ), stored AS (
        INSERT INTO webhook_request (id, endpoint_id, received_at, headers, query, item_count)
        SELECT id, $3::uuid, to_timestamp($1::bigint / 1000), '{"content-type": "application/json"}', '', 1 FROM made
      )
      INSERT INTO request_body (id, body) SELECT id, convert_to(
        '{"type":"delivery","subscription":"' || md5(n::text) || md5(id::text) || '","pad":"' || repeat('x', 180) || '"}', 'UTF8')
      FROM made`,
      day,
      requests,
      endpointId,
    );
    await db.$executeRawUnsafe("VACUUM ANALYZE request_body");
    await db.$executeRawUnsafe("CHECKPOINT");
  };

  const databaseTime = () => {
    const { database, backend } = partsOf(0, dataDir);
    return processorTime([...database, ...backend]);
  };
  const written = async () => {
    const [row] = await db.$queryRaw<{ bytes: number }[]>`
      SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 AS bytes`;
    return row?.bytes ?? 0;
  };

  /** What a run of retention takes that finds one day to take. */
  const taken = async () => {
    await db.retention.deleteMany();
    await db.retention.create({ data: { kind: "raw", days: 30 } });
    const before = { cpu: databaseTime(), wal: await written(), at: performance.now() };
    const removed = await pruneDue(db, new AbortController().signal, clocksAt(Date.now()));
    return {
      removed: removed.raw,
      milliseconds: rounded(performance.now() - before.at),
      databaseMilliseconds: rounded(databaseTime() - before.cpu),
      writtenAheadBytes: (await written()) - before.wal,
    };
  };

  await db.retention.create({ data: { kind: "raw", days: 30 } });
  await makeBodyParts(db, clocksAt(TODAY - 40 * DAY));
  const partsBefore = (await bodyParts(db)).length;
  await fill(TODAY - 40 * DAY);
  const asWhole = await taken();
  const partsAfter = (await bodyParts(db)).length;
  await fill(TODAY - 60 * DAY);
  const byRow = await taken();
  report("retention", { requests, partsBefore, partsAfter, asWhole, byRow });
} finally {
  await processing.remove();
}
