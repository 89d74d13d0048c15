import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { stopSignal } from "@/bin/stop-signal";
import { runWorker } from "@/lib/worker/run";

/** `pushlens worker`: processing alone; as many as one likes. */
export function addWorker(program: Command): void {
  program
    .command("worker")
    .description("process what was received, without serving pages")
    .action(() => {
      const stop = stopSignal();
      return withInstallation(() => runWorker(stop));
    });
}
