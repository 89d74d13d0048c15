import { connectionUrl, rememberedConnection } from "@/lib/embedded/connection";
import { Browser } from "./tools/browser";
import { numbers, report, rounded, spread } from "./tools/figures";
import { Installation } from "./tools/installation";
import { peakMemory, residentMemory } from "./tools/processes";
import { seed } from "./tools/seed";

// The server's whole response of each page, signed in with a real session, over a seeded history;
// web's memory; the first page after a start; and the JavaScript that Overview names.
const { messages, days, times } = numbers({ messages: 1_000_000, days: 400, times: 60 });
const DAY = 86_400_000;

const installation = await Installation.start();
try {
  const url = connectionUrl(await rememberedConnection(installation.dataDir), "pushlens");
  const seeding = performance.now();
  await seed(url, { messages, days });
  const seedSeconds = (performance.now() - seeding) / 1000;
  await installation.end();

  const starting = performance.now();
  await installation.begin();
  const browser = await Browser.signIn(installation);
  const first = await browser.open("/");
  const firstPageMs = performance.now() - starting;

  const [top] = await installation.query<{ campaign_id: string }>(
    `SELECT campaign_id::text FROM rollup WHERE grain = 'd' AND clock = 'c'
       AND day > current_date - 28 AND day < current_date - 7 GROUP BY 1 ORDER BY sum(sent) DESC LIMIT 1`,
  );
  const paths = ["/", "/funnel", "/campaigns", `/campaigns/${top?.campaign_id}`];
  paths.push("/audience", "/events", "/quality");
  const today = new Date();
  const yearAgo = new Date(today.getTime() - 364 * DAY).toISOString().slice(0, 10);
  const ranges = {
    "28 days": "",
    "12 months": `?from=${yearAgo}&to=${today.toISOString().slice(0, 10)}`,
  };

  const pages: Record<string, Record<string, unknown>> = {};
  for (const [name, query] of Object.entries(ranges))
    for (const path of paths) {
      const label = path.replace(/\/campaigns\/.+/, "/campaigns/<key>");
      pages[label] = { ...pages[label], [name]: await measure(browser, path + query) };
    }
  const [web = 0] = installation.processes("web");
  const javascript = await browser.scripts(first.html);
  report("overview", {
    messages,
    days,
    seedSeconds: rounded(seedSeconds),
    responseMs: pages,
    firstPageAfterStartMs: rounded(firstPageMs),
    webResidentMB: residentMemory(web),
    webPeakMB: peakMemory(web),
    javascript: { files: javascript.files, gzippedKB: rounded(javascript.gzipped / 1000, 1) },
  });
} finally {
  await installation.remove();
}

async function measure(browser: Browser, path: string) {
  const waits: number[] = [];
  await browser.open(path);
  for (let n = 0; n < times; n++) {
    const { status, ms, html } = await browser.open(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${html.slice(0, 500)}`);
    waits.push(ms);
  }
  return spread(waits);
}
