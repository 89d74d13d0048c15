import { constants } from "node:os";
import { type GrpcSettings, grpcSettings } from "@/lib/grpc/settings";
import { log } from "@/lib/log";
import { serveWorker } from "@/lib/worker/serve";
import { giveWay } from "./give-way";
import { ROOT } from "./root";
import { stopSignal } from "./stop-signal";

/** Whether it stands beside another worker, which has the port of the gRPC listener. */
const isHelper = process.argv[2] === "helper";

/** The start has checked them; whatever became of them since, processing goes on. */
function settingsIfUsable(): GrpcSettings | null {
  try {
    return grpcSettings(ROOT);
  } catch (error) {
    log().error(`gRPC is off: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

// What is received must be acknowledged at once, what is processed can wait: where the processor is
// short of time, the door and the pages go first.
giveWay(constants.priority.PRIORITY_BELOW_NORMAL);

try {
  const stop = stopSignal();
  log().info("worker is ready");
  process.send?.("ready");
  await serveWorker(stop, isHelper ? null : settingsIfUsable());
  process.exit(0);
} catch (error) {
  log().fatal({ err: error }, "worker stopped");
  process.exit(1);
}
