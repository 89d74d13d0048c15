import type { Command } from "commander";
import { stopSignal } from "@/bin/stop-signal";
import { supervise } from "@/bin/supervisor";

/** `pushlens web`: the door for hooks, and the pages behind it, without a worker. */
export function addWeb(program: Command): void {
  program
    .command("web")
    .description("serve pages, API and hooks, without a worker")
    .action(() => supervise(stopSignal(), { worker: false, prepares: false }));
}
