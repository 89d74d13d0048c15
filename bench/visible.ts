import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { numbers, report, spread } from "./tools/figures";
import { Installation, PROBE } from "./tools/installation";
import { batches, probe } from "./tools/items";
import { pace } from "./tools/load";
import { Wire } from "./tools/wire";

// From the post of one event until /api/v1/funnel, which the page shows too, counts it: beside a
// load of `rate` events per second in batches of a hundred.
const { rate, seconds } = numbers({ rate: 1_000, seconds: 30 });
const SIZE = 100;
const POLL = 25;

const funnel = z.object({ total: z.object({ sent: z.number().nullable() }) });

const installation = await Installation.start();
try {
  const [endpoint] = await installation.query<{ id: string }>(
    "SELECT id FROM endpoint WHERE name = 'probe'",
  );
  const load = pace({
    port: installation.port,
    rate: rate / SIZE,
    seconds,
    next: batches("load", SIZE),
  });
  const end = performance.now() + seconds * 1000;
  const waits: number[] = [];
  const wire = new Wire(installation.port);
  for (let n = 1; performance.now() < end; n++) {
    const begun = performance.now();
    const { status } = await wire.send(probe(`probe-${n}`));
    if (status !== 200) throw new Error(`${PROBE.token}: ${status}`);
    while ((await shown(endpoint?.id ?? "")) < n) await sleep(POLL);
    waits.push(performance.now() - begun);
  }
  const { statuses, latencies } = await load;
  report("visible", {
    rate,
    seconds,
    visibleMs: spread(waits),
    loadMs: spread(latencies),
    statuses,
  });
} finally {
  await installation.remove();
}

async function shown(endpoint: string): Promise<number> {
  const response = await installation.api(`/api/v1/funnel?endpoint=${endpoint}`);
  return funnel.parse(await response.json()).total.sent ?? 0;
}
