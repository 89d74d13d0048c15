import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { ROOT } from "@/bin/root";
import { stopSignal } from "@/bin/stop-signal";
import { grpcSettings } from "@/lib/grpc/settings";
import { serveWorker } from "@/lib/worker/serve";

/** `pushlens worker`: processing and the gRPC listener alone; as many as one likes. */
export function addWorker(program: Command): void {
  program
    .command("worker")
    .description("process what was received, without serving pages")
    .action(() => {
      const stop = stopSignal();
      const grpc = grpcSettings(ROOT);
      return withInstallation(() => serveWorker(stop, grpc));
    });
}
