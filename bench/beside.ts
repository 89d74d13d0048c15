import { Installation, PROBE } from "@/harness/installation";
import { hookRequest, item, probe, single } from "@/harness/items";
import { type Load, pace } from "@/harness/load";
import { Wire } from "@/harness/wire";
import { Browser } from "./tools/browser";
import { numbers, report, rounded, spread } from "./tools/figures";

// How long single hooks wait for their answer: alone, while every page, report and export is read in
// turn over ten years, and beside bodies of 5 MiB of tiny items to another endpoint: hooks, and what else is
// asked of the same processes meanwhile (a page, and whether the door lives). Aims: a p99 below 50 ms beside the
// pages, below 100 ms beside the bodies.
const { rate, seconds, readers, times } = numbers({ rate: 50, seconds: 20, readers: 2, times: 2 });
const LARGE = 5 * 1024 * 1024;
const DAY = 86_400_000;
const RANGE = `from=2017-01-01&to=${new Date(Date.now() + DAY).toISOString().slice(0, 10)}`;

const PAGES = [
  ...[
    "/",
    "/funnel",
    "/campaigns",
    "/audience",
    "/best-time",
    "/failures",
    "/experiments",
    "/events",
    "/quality",
  ],
  ...["/campaigns/export", "/events/export", "/events/messages/export", "/quality/export"],
  ...[
    "/export",
    "/funnel/export",
    "/audience/export",
    "/best-time/export",
    "/experiments/export",
    "/failures/export",
  ],
];
const REPORTS = [
  ...[
    "funnel",
    "audience",
    "best-time",
    "failures",
    "campaigns",
    "experiments",
    "events",
    "messages",
    "quality",
    "rates",
  ],
  ...["subscribers", "timeseries", "timeseries?interval=month"],
];

const installation = await Installation.start();
const { port } = installation;
try {
  const browser = await Browser.signIn(installation);
  await send(hookRequest(item("first", 0, Date.UTC(2016, 0, 4)), PROBE));
  await send(hookRequest(item("last", 0), PROBE));
  await installation.settled();

  const alone = await pace({ port, rate, seconds, next: single("alone") });
  const read = await besidePages(browser);
  const quiet = await askUntil(browser, performance.now() + (seconds * 1000) / 2);
  const bodies = await besideBodies(browser);
  report("beside", {
    rate,
    alone: figures(alone),
    pages: { ...figures(read.load), slowestMs: read.slowest },
    bodies: {
      ...figures(bodies.load),
      statusesOfLarge: bodies.statuses,
      pageMs: spread(bodies.pages),
      healthMs: spread(bodies.health),
    },
    withoutBodies: { pageMs: spread(quiet.pages), healthMs: spread(quiet.health) },
  });
} finally {
  await installation.remove();
}

function figures({ latencies, statuses }: Load) {
  return { ackMs: spread(latencies), statuses };
}

async function send(request: Uint8Array): Promise<number> {
  const wire = new Wire(port);
  const { status } = await wire.send(request);
  wire.close();
  return status;
}

/** Hooks until everything was read so many times; the pages' slowest, with their status. */
async function besidePages(browser: Browser) {
  const slowest: Record<string, string> = {};
  let over = false;
  const paths = [
    ...PAGES.map((path) => `${path}?${RANGE}`),
    ...REPORTS.map((name) => `/api/v1/${name}${name.includes("?") ? "&" : "?"}${RANGE}`),
  ];
  const longest = new Map<string, number>();
  const readAll = async () => {
    for (let n = 0; n < times; n++)
      for (const path of paths) {
        const { status, ms } = await browser.open(path);
        longest.set(path, Math.max(ms, longest.get(path) ?? 0));
        slowest[path.replace(RANGE, "")] = `${status}: ${rounded(longest.get(path) ?? ms)} ms`;
      }
  };
  const reading = Promise.all(Array.from({ length: readers }, readAll)).finally(() => {
    over = true;
  });
  const load = await pace({ port, rate, seconds: 600, next: probes(), until: () => over });
  await reading;
  return { load, slowest };
}

/** Hooks to one endpoint while another one's bodies arrive one after another. */
async function besideBodies(browser: Browser) {
  const array = (count: number, one: (n: number) => string) =>
    `[${Array.from({ length: count }, (_, n) => one(n)).join(",")}]`;
  const shapes = [
    array(1, () => `{"id":${array(900_000, () => "[]")}}`),
    `{${Array.from({ length: 300_000 }, (_, n) => `"key${n}":1`).join(",")}}`,
    array(49_000, (n) => `{"id":${n},"installationId":"i${n}","number":1234567890123456789}`),
    // What is taken whole, as tiny as items can be.
    array(49_999, () => "{}"),
  ].map((body) => hookRequest(body.slice(0, LARGE)));
  const statuses: Record<number, number> = {};
  let over = false;
  const sending = (async () => {
    const end = performance.now() + seconds * 1000;
    for (let n = 0; performance.now() < end; n++) {
      const status = await send(shapes[n % shapes.length] ?? Buffer.alloc(0));
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  })().finally(() => {
    over = true;
  });
  const asked = askUntil(browser, performance.now() + seconds * 1000);
  const load = await pace({ port, rate, seconds: 600, next: probes(), until: () => over });
  await sending;
  return { load, statuses, ...(await asked) };
}

/** How long a page and the door's health take to be answered, one after the other (ms). */
async function askUntil(browser: Browser, end: number) {
  const pages: number[] = [];
  const health: number[] = [];
  while (performance.now() < end) {
    pages.push((await browser.open("/account")).ms);
    const begun = performance.now();
    await (await fetch(`http://127.0.0.1:${port}/healthz`)).arrayBuffer();
    health.push(performance.now() - begun);
  }
  return { pages, health };
}

function probes(): (n: number) => Buffer {
  const run = Math.random().toString(36).slice(2);
  return (n) => probe(`${run}-${n}`);
}
