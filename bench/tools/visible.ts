import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { type Installation, PROBE } from "@/harness/installation";
import { probe } from "@/harness/items";
import { Wire } from "@/harness/wire";

const POLL = 25;
const funnel = z.object({ total: z.object({ sent: z.number().nullable() }) });

/**
 * Posts one event after the other for some seconds; the milliseconds that each took until
 * `/api/v1/funnel`, which the page shows too, counted it.
 */
export async function timesUntilShown(
  installation: Installation,
  seconds: number,
): Promise<number[]> {
  const [endpoint] = await installation.query<{ id: string }>(
    "SELECT id FROM endpoint WHERE name = 'probe'",
  );
  const end = performance.now() + seconds * 1000;
  const waits: number[] = [];
  const wire = new Wire(installation.port);
  for (let n = 1; performance.now() < end; n++) {
    const begun = performance.now();
    const { status } = await wire.send(probe(`probe-${n}`));
    if (status !== 200) throw new Error(`${PROBE.token}: ${status}`);
    while ((await shown(installation, endpoint?.id ?? "")) < n) await sleep(POLL);
    waits.push(performance.now() - begun);
  }
  wire.close();
  return waits;
}

async function shown(installation: Installation, endpoint: string): Promise<number> {
  const response = await installation.api(`/api/v1/funnel?endpoint=${endpoint}`);
  return funnel.parse(await response.json()).total.sent ?? 0;
}
