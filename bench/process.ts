import { z } from "zod";
import { partsOf, processorTime } from "@/harness/processes";
import { seed } from "@/harness/seed";
import { numbers, report, rounded } from "./tools/figures";
import { openProcessing } from "./tools/processing";
import { dayOfTraffic } from "./tools/traffic";

// Events per second of processing alone, everything included: claim, parse, validate, events,
// states, rollups, accounts and commit, in the worker's own loop. `--workers` of them share this
// process; `--stored` messages are there already.
const options = numbers({ items: 200_000, workers: 1, stored: 0 });

const walSchema = z.tuple([z.object({ bytes: z.number() })]);

const processing = await openProcessing();
try {
  const { url, dataDir } = processing;
  /** Processor time of the database, all its processes (ms). */
  const databaseTime = () => {
    const { database, backend } = partsOf(0, dataDir);
    return processorTime([...database, ...backend]);
  };
  /** What the server has written ahead since it began. */
  const walBytes = async () => {
    const rows = await processing.db
      .$queryRaw`SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 AS bytes`;
    return walSchema.parse(rows)[0].bytes;
  };
  if (options.stored > 0) await seed(url, { messages: options.stored, days: 365 });
  await processing.queue(dayOfTraffic(10_000, "warm"));
  await processing.drain(1);
  const before = await processing.processedItems();
  const { requests, bytes } = await processing.queue(dayOfTraffic(options.items, "measured"));
  const database = databaseTime();
  const wal = await walBytes();
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await processing.drain(options.workers);
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const databaseMs = databaseTime() - database;
  const items = (await processing.processedItems()) - before;
  report("process", {
    ...options,
    items,
    itemsPerRequest: rounded(items / requests, 1),
    bytesPerItem: rounded(bytes / items),
    seconds: rounded(seconds, 2),
    eventsPerSecond: rounded(items / seconds),
    // Processor time of an event.
    workerMicroseconds: rounded((user + system) / items, 1),
    databaseMicroseconds: rounded((databaseMs * 1000) / items, 1),
    // Written ahead for one: what a disk, a replica and a backup by log have to take.
    walBytes: rounded(((await walBytes()) - wal) / items),
    residentMB: rounded(process.memoryUsage.rss() / 2 ** 20),
  });
} finally {
  await processing.remove();
}
