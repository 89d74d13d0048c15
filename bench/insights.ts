import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Installation } from "@/harness/installation";
import { peakMemory } from "@/harness/processes";
import { seed } from "@/harness/seed";
import { connectionUrl, rememberedConnection } from "@/lib/embedded/connection";
import { openEmbeddedDatabase } from "@/lib/embedded/database";
import { Browser } from "./tools/browser";
import { keptFolder, numbers, report, rounded, spread } from "./tools/figures";

// Of a seeded history: how long the worker takes to derive all that pages read beside the rollups, from nothing,
// with its memory and processor time; then each page and report of what is derived, over 30 days and 12 months. Each
// visit is of another range, so that nothing is remembered; `ofFirst` is its p50 over that of Overview, or of the funnel's report, in the same run.
// All of them are opened `warm` times before, as programs that have just begun are compiled while they run.
// `--data <folder>` keeps the history there for the next run, and `--derive 0` what was derived there. Nothing is waited for
// longer than `minutes`.
const { messages, days, times, warm, minutes, derive } = numbers({
  messages: 1_000_000,
  days: 400,
  times: 20,
  warm: 15,
  minutes: 20,
  derive: 1,
});
const KEPT = keptFolder();
const LOOK = 250;
const DAY = 86_400_000;
const DERIVED = `person_day, person_opt_out, people_day, people_change, people_state, campaign_rhythm,
  audience_day, audience_message, audience_message_day, conversion, conversion_day, conversion_rule`;

/** What says that a job of the worker is through. */
const DONE = {
  people: "SELECT 1 FROM people_state WHERE as_of IS NOT NULL",
  audience: "SELECT 1 FROM audience_pass WHERE as_of IS NOT NULL",
  messagesByAudience: `SELECT 1 WHERE (SELECT count(*) FROM audience_message_day)
    >= (SELECT count(*) FROM (SELECT DISTINCT endpoint_id, day FROM rollup WHERE grain = 'D' AND clock = 'c') d)`,
  kindsOfCampaigns:
    "SELECT 1 WHERE (SELECT count(*) FROM campaign_rhythm) >= (SELECT count(*) FROM campaign)",
  conversions: "SELECT 1 FROM conversion_rule WHERE counted_at IS NOT NULL",
};

const installation = await Installation.start(KEPT ? { PUSHLENS_DATA_DIR: KEPT } : {});
try {
  const known = await installation.query("SELECT 1 FROM message LIMIT 1");
  if (known.length === 0)
    await seed(connectionUrl(await rememberedConnection(installation.dataDir), "pushlens"), {
      messages,
      days,
    });
  const derivation = derive > 0 ? await deriveAnew() : null;
  const browser = await Browser.signIn(installation);
  const open = {
    pages: async (path: string) => browser.open(path),
    reports: async (path: string) => {
      const begun = performance.now();
      const response = await installation.api(path);
      const html = await response.text();
      return { status: response.status, html, ms: performance.now() - begun };
    },
  };
  const { pages, reports } = await paths();
  const figures = {
    pages: await measureAll(pages, open.pages),
    reports: await measureAll(reports, open.reports),
  };
  report("insights", { messages, days, times, derivation, ...figures });
} finally {
  if (KEPT) await installation.end();
  else await installation.remove();
}

/** Throws away all that is derived, while nothing runs. */
async function forgetDerived(): Promise<void> {
  const server = await openEmbeddedDatabase(installation.dataDir);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`TRUNCATE ${DERIVED}`);
  await client.query("UPDATE audience_pass SET as_of = NULL, seen = NULL, building = NULL");
  // All vendors of the seed reach the same persons.
  await client.query(
    `INSERT INTO identity_space (endpoint_id, space_id)
     SELECT id, '00000000-0000-4000-8000-000000000001' FROM endpoint ON CONFLICT DO NOTHING`,
  );
  await client.query(
    `INSERT INTO conversion_rule (id, events, value_field, window_hours, changed_at)
     VALUES (1, ARRAY['purchase', 'view_item'], 'float_price', 72, now())`,
  );
  await client.end();
  await server.release();
}

/** Derives everything anew, and looks when each job is through. */
async function deriveAnew() {
  await installation.end();
  await forgetDerived();
  await installation.begin();
  const taken = installation.processorTime();
  const begun = performance.now();
  const seconds: Record<string, number> = {};
  let workerMB = 0;
  const missing = () => Object.keys(DONE).filter((name) => !(name in seconds));
  while (missing().length > 0) {
    if (performance.now() - begun > minutes * 60_000)
      throw new Error(`Not derived within ${minutes} minutes: ${missing().join(", ")}.`);
    await sleep(LOOK);
    for (const pid of installation.processes("worker"))
      workerMB = Math.max(workerMB, peakMemory(pid));
    for (const [name, query] of Object.entries(DONE))
      if (!(name in seconds) && (await installation.query(query)).length > 0)
        seconds[name] = rounded((performance.now() - begun) / 1_000, 1);
  }
  return { secondsUntil: seconds, workerPeakMB: workerMB, databaseCpuMs: taken().database };
}

/** Where what is derived is shown; of campaigns one that goes out again and again. */
async function paths() {
  const [top] = await installation.query<{ id: string }>(
    "SELECT id::text FROM campaign WHERE vendor_id = 'newsletter-1' ORDER BY id LIMIT 1",
  );
  const id = top?.id ?? "";
  return {
    pages: {
      overview: "/",
      funnel: "/funnel",
      campaigns: "/campaigns",
      "campaigns by tag and kind": "/campaigns?tag=sale&notCampaignKind=automation",
      "campaign with sends": `/campaigns/${id}`,
      failures: "/failures",
      "best time": "/best-time",
      audience: "/audience",
      "audience by country": "/audience?by=country",
      people: "/people",
      experiments: "/experiments",
      events: "/events",
      "data quality": "/quality",
      "conversions (settings)": "/settings/conversions",
      "sources (settings)": "/settings/sources",
      "people matching (settings)": "/settings/matching",
    },
    reports: {
      funnel: "/api/v1/funnel",
      insights: "/api/v1/insights",
      "insights of campaigns": "/api/v1/insights?about=campaigns",
      forecast: "/api/v1/forecast",
      campaigns: "/api/v1/campaigns?sort=-lastSent",
      sends: `/api/v1/sends?campaign=${id}`,
      followed: `/api/v1/campaigns/${id}/followed`,
      failures: "/api/v1/failures",
      "best time": "/api/v1/best-time",
      subscribers: "/api/v1/subscribers",
      "subscribers by country": "/api/v1/subscribers?by=country",
      cohorts: "/api/v1/subscribers/cohorts",
      "messages by country": "/api/v1/subscribers/messages",
      "opt-outs of campaigns": "/api/v1/subscribers/opt-outs",
      reach: "/api/v1/people/reach",
      pressure: "/api/v1/people/pressure",
      fatigue: "/api/v1/people/fatigue",
      "left after": "/api/v1/people/opt-outs",
    },
  };
}

type Opened = { readonly status: number; readonly html: string; readonly ms: number };

async function measureAll(
  paths: Readonly<Record<string, string>>,
  open: (path: string) => Promise<Opened>,
) {
  const figures: Record<string, Record<string, unknown>> = {};
  let base = 0;
  for (let n = 0; n < warm; n++)
    for (const path of Object.values(paths)) await visit(path, n % 2 === 0 ? 30 : 365, n, open);
  for (const back of [30, 365]) {
    for (const [name, path] of Object.entries(paths)) {
      const figure = await measure(path, back, open);
      // The first of all is what the others are held against.
      if (name === Object.keys(paths)[0]) base = figure.p50;
      figures[name] = {
        ...figures[name],
        [`${back} days`]: { ...figure, ofFirst: rounded(figure.p50 / base, 2) },
      };
    }
  }
  return figures;
}

/** Opens a path over so many days, which end `n` days ago. */
async function visit(
  path: string,
  back: number,
  n: number,
  open: (path: string) => Promise<Opened>,
): Promise<Opened> {
  const date = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);
  const range = `from=${date(n + back - 1)}&to=${date(n)}`;
  // The forecast begins tomorrow, whatever the range.
  const hasRange = !path.startsWith("/settings") && path !== "/api/v1/forecast";
  const opened = await open(!hasRange ? path : `${path}${path.includes("?") ? "&" : "?"}${range}`);
  if (opened.status !== 200)
    throw new Error(`${path}: ${opened.status} ${opened.html.slice(0, 500)}`);
  return opened;
}

async function measure(path: string, back: number, open: (path: string) => Promise<Opened>) {
  const visits: Opened[] = [];
  const taken = installation.processorTime();
  for (let n = 0; n < times; n++) visits.push(await visit(path, back, warm + n, open));
  const { web, database } = taken();
  const { p50, p95 } = spread(visits.map(({ ms }) => ms));
  return {
    ...{ p50, p95 },
    webCpuMs: rounded(web / times),
    databaseCpuMs: rounded(database / times),
    htmlKB: rounded(Math.max(...visits.map(({ html }) => Buffer.byteLength(html))) / 1000),
  };
}
