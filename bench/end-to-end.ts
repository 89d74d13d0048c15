import { setTimeout as sleep } from "node:timers/promises";
import { endpointOf, Installation } from "@/harness/installation";
import { peakMemory } from "@/harness/processes";
import { postBytes, Wire } from "@/harness/wire";
import { simulatorBySlug } from "@/lib/simulate/registry";
import { sentHeaders } from "@/lib/simulate/sent-headers";
import { numbers, report, rounded } from "./tools/figures";
import { dayOfTraffic, type Sent } from "./tools/traffic";

// From the first post to the last commit of processing, through the whole installation, as fast as
// it takes them: realistic batches of all providers over `connections` connections.
const { items, connections } = numbers({ items: 200_000, connections: 8 });

const installation = await Installation.start();
try {
  const requests = dayOfTraffic(items, "end-to-end").map(asSentNow);
  const begun = performance.now();
  let next = 0;
  let received = 0;
  const taken = installation.processorTime();
  const send = async () => {
    const wire = new Wire(installation.port);
    for (let request = requests[next++]; request; request = requests[next++]) {
      const { status, body } = await wire.send(request);
      if (status !== 200) throw new Error(`${status}: ${body}`);
      received += Number(/"received":(\d+)/.exec(body)?.[1]);
    }
    wire.close();
  };
  await Promise.all(Array.from({ length: connections }, send));
  const posted = (performance.now() - begun) / 1000;
  await installation.settled();
  const processed = (performance.now() - begun) / 1000;
  await sleep(100);
  const time = taken();
  report("end-to-end", {
    items: received,
    connections,
    requests: requests.length,
    postedSeconds: rounded(posted, 2),
    acknowledgedItemsPerSecond: rounded(received / posted),
    processedSeconds: rounded(processed, 2),
    eventsPerSecond: rounded(received / processed),
    cpuMicrosecondsAnItem: {
      door: rounded((time.door * 1000) / received, 1),
      database: rounded((time.database * 1000) / received, 1),
    },
    peakMB: {
      door: installation.processes("door").map(peakMemory)[0],
      web: installation.processes("web").map(peakMemory)[0],
      worker: installation.processes("worker").map(peakMemory)[0],
    },
  });
} finally {
  await installation.remove();
}

/** A signature holds for minutes only, so it is made anew. */
function asSentNow({ provider, id, body }: Sent): Buffer {
  const { token, secret } = endpointOf(provider);
  const simulator = simulatorBySlug(provider);
  const url = `${installation.url}/api/hooks/${token}`;
  const headers = simulator ? sentHeaders(simulator, { id, body, url }, secret, Date.now()) : {};
  return postBytes(`/api/hooks/${token}`, headers, body);
}
