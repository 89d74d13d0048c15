import { db } from "@/lib/db";
import { log } from "@/lib/log";
import { runWorker } from "@/lib/worker/run";
import { stopSignal } from "./stop-signal";

try {
  const stop = stopSignal();
  log().info("worker is ready");
  process.send?.("ready");
  await runWorker(stop);
  await db().$disconnect();
  process.exit(0);
} catch (error) {
  log().fatal({ err: error }, "worker stopped");
  process.exit(1);
}
