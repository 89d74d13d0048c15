import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { Installation } from "@/harness/installation";
import { peakMemory, processorTime } from "@/harness/processes";
import { seed } from "@/harness/seed";
import { connectionUrl, rememberedConnection } from "@/lib/embedded/connection";
import { PROVIDERS } from "@/lib/providers/registry";
import { Browser } from "./tools/browser";
import { numbers, report, rounded, spread } from "./tools/figures";

// Reports that are due at the same minute, each of a view of its own (a year, a month, a week; whole or one provider,
// channel or platform), each read and drawn for itself with pictures and CSV, to a real SMTP server; and the pages
// meanwhile, at a pace that a few people have. Aims: all sent within 180 s, the worker below 400 MB, the pages' p95
// within 1.5 times of quiet.
const { reports, messages, days, quietSeconds, patience } = numbers({
  ...{ reports: 200, messages: 1_000_000, days: 365, quietSeconds: 60, patience: 900 },
});
/** Between two visits (ms). */
const PACE = 500;
const PAGES = ["/", "/funnel", "/campaigns", "/audience", "/failures"];
const RANGES = ["7d", "28d", "90d", "365d"];
const NARROWED = [
  ...PROVIDERS.slice(0, 5).map(({ slug }) => `provider=${slug}`),
  ...["", "channel=push", "channel=email", "platform=ios", "platform=android"],
];

/** How many mails each reader got: other mail, as of the sign-in, is no report. */
const arrived = new Map<string, number>();
let bytes = 0;
const server = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  onData: (stream, session, done) => {
    stream.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    stream.on("end", () => {
      for (const { address } of session.envelope.rcptTo)
        if (address.startsWith("reader-")) arrived.set(address, (arrived.get(address) ?? 0) + 1);
      done();
    });
  },
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const listening = server.server.address();
const port = typeof listening === "object" && listening ? listening.port : 0;

const installation = await Installation.start({ PUSHLENS_SMTP_URL: `smtp://127.0.0.1:${port}` });
try {
  const connection = await rememberedConnection(installation.dataDir);
  await seed(connectionUrl(connection, "pushlens"), { messages, days });
  // Memory is counted from a fresh start: seeding is none of the worker's business.
  await installation.end();
  await installation.begin();
  await installation.answers();
  const browser = await Browser.signIn(installation);
  for (const path of PAGES) await browser.open(path);
  const quiet = await visit(browser, () => performance.now(), quietSeconds * 1_000);

  const worker = installation.processes("worker");
  const before = processorTime(worker);
  await schedule();
  const begun = performance.now();
  const busy = await visit(
    browser,
    () => (arrived.size < reports ? performance.now() : null),
    patience * 1_000,
  );
  const seconds = rounded((performance.now() - begun) / 1_000, 1);
  const [unsent] = await installation.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM report_delivery WHERE delivered_at IS NULL",
  );
  const [p95quiet, p95busy] = [spread(quiet).p95, spread(busy).p95];
  report("reports", {
    ...{ reports, messages, days, arrived: arrived.size, unsent: unsent?.n, seconds },
    twice: [...arrived.values()].filter((mails) => mails > 1).length,
    workerSeconds: rounded((processorTime(worker) - before) / 1_000, 1),
    workerPeakMB: Math.max(...worker.map(peakMemory)),
    mailKB: rounded(bytes / 1_000 / Math.max(1, arrived.size)),
    pagesMs: { quiet: spread(quiet), busy: spread(busy), ratio: rounded(p95busy / p95quiet, 2) },
  });
} finally {
  await installation.remove();
  server.close();
}

/** Opens pages in turn at a pace, until `clock` has nothing more to say or the time (ms) is over. */
async function visit(
  browser: Browser,
  clock: () => number | null,
  most: number,
): Promise<number[]> {
  const waits: number[] = [];
  const end = performance.now() + most;
  for (let n = 0, now = clock(); now !== null && now < end; n++, now = clock()) {
    const { status, ms } = await browser.open(PAGES[n % PAGES.length] ?? "/");
    if (status !== 200) throw new Error(`${PAGES[n % PAGES.length]}: ${status}`);
    waits.push(ms);
    await sleep(Math.max(0, PACE - ms));
  }
  return waits;
}

/** Makes all reports, due now. */
async function schedule(): Promise<void> {
  const rows = Array.from({ length: reports }, (_, n) => ({
    id: randomUUID(),
    query: NARROWED[Math.floor(n / RANGES.length) % NARROWED.length] ?? "",
    range: RANGES[n % RANGES.length] ?? "28d",
    to: `reader-${n}@example.com`,
  }));
  await installation.query(
    `INSERT INTO report_schedule (id, name, path, query, range, period, every, weekday, month_day, hour, recipients,
       attach_csv, next_at)
     SELECT id, 'Report for ' || "to", '/', query, range, 'view', 'day', 1, 1, 8, ARRAY["to"], true, now()
     FROM json_to_recordset($1::json) AS r (id uuid, query text, range text, "to" text)`,
    [JSON.stringify(rows)],
  );
}
