import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { stopSignal } from "./stop-signal";
import { serveWeb } from "./web-server";

try {
  await serveWeb(stopSignal(), () => {
    log().info({ host: env().HOST, port: env().PORT }, "web is ready");
    process.send?.("ready");
  });
  process.exit(0);
} catch (error) {
  log().fatal({ err: error }, "web stopped");
  process.exit(1);
}
