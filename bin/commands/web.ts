import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { stopSignal } from "@/bin/stop-signal";
import { serveWeb } from "@/bin/web-server";
import { env } from "@/lib/env";

/** `pushlens web`: pages, API and hooks alone. */
export function addWeb(program: Command): void {
  program
    .command("web")
    .description("serve pages, API and hooks, without a worker")
    .action(() => {
      const stop = stopSignal();
      return withInstallation(() =>
        serveWeb(stop, () => console.log(`Pushlens is ready: ${env().PUSHLENS_URL}`)),
      );
    });
}
