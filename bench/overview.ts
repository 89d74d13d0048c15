import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { Installation } from "@/harness/installation";
import { peakMemory, residentMemory } from "@/harness/processes";
import { seed } from "@/harness/seed";
import { connectionUrl, rememberedConnection } from "@/lib/embedded/connection";
import { Browser } from "./tools/browser";
import { largestPaint } from "./tools/chromium";
import { numbers, report, rounded, spread } from "./tools/figures";

// The server's whole response of each page, signed in with a real session, over a seeded history;
// and the processor time it took of web and of the database, which other work beside it does not
// change; web's memory; the first page after a start; the JavaScript that Overview names, and when a browser
// has painted it. `--data <folder>` keeps the history there for the next run. All pages are opened `warm` times
// before, as programs that have just begun are compiled while they run.
const { messages, days, times, warm, eventDays } = numbers({
  messages: 1_000_000,
  days: 400,
  times: 60,
  warm: 15,
  eventDays: 60,
});
const { data } = parseArgs({
  options: { data: { type: "string" } },
  strict: false,
  allowPositionals: true,
}).values;
const DAY = 86_400_000;
const KEPT = typeof data === "string" ? data : null;

if (KEPT) mkdirSync(KEPT, { recursive: true });
const installation = await Installation.start(KEPT ? { PUSHLENS_DATA_DIR: KEPT } : {});
try {
  const seedSeconds = await fill();
  await installation.end();
  const starting = performance.now();
  await installation.begin();
  const browser = await Browser.signIn(installation);
  const first = await browser.open("/");
  const firstPageMs = performance.now() - starting;

  for (let n = 0; n < warm; n++)
    for (const query of Object.values(ranges()))
      for (const path of await paths()) await browser.open(path + query);
  const pages: Record<string, Record<string, unknown>> = {};
  for (const [name, query] of Object.entries(ranges()))
    for (const path of await paths()) {
      const label = path.replace(/\/campaigns\/.+/, "/campaigns/<key>");
      pages[label] = { ...pages[label], [name]: await measure(browser, path + query) };
    }
  const [web = 0] = installation.processes("web");
  const javascript = await browser.scripts(first.html);
  report("overview", {
    messages,
    days,
    eventDays,
    seedSeconds,
    responseMs: pages,
    firstPageAfterStartMs: rounded(firstPageMs),
    largestContentfulPaintMs: await largestPaint(installation, "/", 7),
    webResidentMB: residentMemory(web),
    webPeakMB: peakMemory(web),
    javascript: { files: javascript.files, gzippedKB: rounded(javascript.gzipped / 1000, 1) },
  });
} finally {
  if (KEPT) await installation.end();
  else await installation.remove();
}

/** Seeds what has no messages yet; the seconds it took. */
async function fill(): Promise<number> {
  const known = await installation.query("SELECT 1 FROM message LIMIT 1");
  if (known.length > 0) return 0;
  const url = connectionUrl(await rememberedConnection(installation.dataDir), "pushlens");
  const begun = performance.now();
  await seed(url, { messages, days, eventDays });
  return rounded((performance.now() - begun) / 1000);
}

function ranges(): Record<string, string> {
  const back = (n: number) => new Date(Date.now() - n * DAY).toISOString().slice(0, 10);
  const range = (n: number) => `?from=${back(n - 1)}&to=${back(0)}`;
  return { "30 days": range(30), "12 months": range(365) };
}

/** Every page of figures, and the largest broadcast of late. */
async function paths(): Promise<string[]> {
  const [top] = await installation.query<{ campaign_id: string }>(
    `SELECT campaign_id::text FROM rollup WHERE grain = 'd' AND clock = 'c'
       AND day > current_date - 28 AND day < current_date - 7 GROUP BY 1 ORDER BY sum(sent) DESC LIMIT 1`,
  );
  const campaign = `/campaigns/${top?.campaign_id}`;
  const reports = ["/", "/funnel", "/campaigns", campaign, "/experiments", "/audience"];
  return [...reports, "/events", "/quality"];
}

async function measure(browser: Browser, path: string) {
  const waits: number[] = [];
  let bytes = 0;
  await browser.open(path);
  const taken = installation.processorTime();
  for (let n = 0; n < times; n++) {
    const { status, ms, html } = await browser.open(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${html.slice(0, 500)}`);
    waits.push(ms);
    bytes = Buffer.byteLength(html);
  }
  const { web, database } = taken();
  return {
    ...spread(waits),
    webCpuMs: rounded(web / times),
    databaseCpuMs: rounded(database / times),
    htmlKB: rounded(bytes / 1000),
  };
}
