import { Installation } from "@/harness/installation";
import { batches } from "@/harness/items";
import { killAndWait } from "@/harness/kills";
import { saturate } from "@/harness/load";
import { numbers, report, rounded, spread } from "./tools/figures";

// SIGKILL of every process under load; then from the start until a hook request is acknowledged
// again, and until pages are served again (readyz: database, migrations and worker).
const { times } = numbers({ times: 5 });

const installation = await Installation.start();
let isOver = false;
const load = saturate({
  port: installation.port,
  connections: 8,
  seconds: 600,
  next: batches("restart", 100),
  until: () => isOver,
});
try {
  const hooks: number[] = [];
  const pages: number[] = [];
  for (let n = 0; n < times; n++) {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const { hook, page } = await killAndWait(installation);
    hooks.push(hook);
    pages.push(page);
  }
  isOver = true;
  const { statuses } = await load;
  const stop = await installation.end();
  report("restart", {
    times,
    hooksReadyMs: spread(hooks),
    pagesReadyMs: spread(pages),
    sigtermUntilGoneMs: rounded(stop),
    statuses,
  });
} finally {
  isOver = true;
  await installation.remove();
}
