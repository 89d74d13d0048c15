import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Installation } from "@/harness/installation";
import { batches, single } from "@/harness/items";
import { killAndWait } from "@/harness/kills";
import { saturate } from "@/harness/load";
import { seed } from "@/harness/seed";
import { connectionUrl, rememberedConnection } from "@/lib/embedded/connection";
import { numbers, percentile, report, rounded } from "./tools/figures";
import { timesUntilShown } from "./tools/visible";

// Whether it grows slow: acknowledging, processing, showing and starting again with so many
// million messages stored. `--millions 0,1,5,10`.
const { seconds, batchCount } = numbers({ seconds: 5, batchCount: 1_000 });
const { millions } = parseArgs({
  options: { millions: { type: "string", default: "0,1,5,10" } },
  strict: false,
  allowPositionals: true,
}).values;
const SIZE = 100;

async function measure(installation: Installation) {
  const { port } = installation;
  const hit = (run: string, length: number) =>
    saturate({ port, connections: 16, seconds: length, next: single(run) });
  await hit("warm", 1);
  await installation.settled();
  installation.signal("worker", "SIGSTOP");
  const { latencies, seconds: took } = await hit("door", seconds);
  installation.signal("worker", "SIGCONT");
  await installation.settled();

  const begun = performance.now();
  const batch = batches("batches", SIZE);
  let sent = 0;
  const posted = await saturate({
    port,
    connections: 8,
    seconds: 120,
    next: (n) => {
      sent = n + 1;
      return batch(n);
    },
    until: () => sent >= batchCount,
  });
  await installation.settled();
  const processed = (performance.now() - begun) / 1000;

  const shown = await timesUntilShown(installation, seconds);
  const { page } = await killAndWait(installation);
  return {
    acknowledgedPerSecond: rounded(latencies.length / took),
    eventsPerSecond: rounded((posted.latencies.length * SIZE) / processed),
    shownMsP95: rounded(percentile(shown, 0.95)),
    readyAfterKillMs: rounded(page),
  };
}

const series: Record<string, unknown> = {};
for (const stored of String(millions).split(",").map(Number)) {
  const installation = await Installation.start();
  try {
    if (stored > 0) {
      const url = connectionUrl(await rememberedConnection(installation.dataDir), "pushlens");
      await seed(url, { messages: stored * 1e6, days: 365, eventDays: 30 });
      // What the seed wrote is to be on disk before anything is timed.
      await installation.query("CHECKPOINT");
      await sleep(1_000);
    }
    series[`${stored} million`] = await measure(installation);
  } finally {
    await installation.remove();
  }
}
report("growth", { series });
