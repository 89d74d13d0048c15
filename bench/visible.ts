import { Installation } from "@/harness/installation";
import { batches } from "@/harness/items";
import { pace } from "@/harness/load";
import { numbers, report, spread } from "./tools/figures";
import { timesUntilShown } from "./tools/visible";

// From the post of one event until /api/v1/funnel, which the page shows too, counts it: beside a
// load of `rate` events per second in batches of a hundred.
const { rate, seconds } = numbers({ rate: 1_000, seconds: 30 });
const SIZE = 100;

const installation = await Installation.start();
try {
  const load = pace({
    port: installation.port,
    rate: rate / SIZE,
    seconds,
    next: batches("load", SIZE),
  });
  const waits = await timesUntilShown(installation, seconds);
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
