import { log } from "@/lib/log";
import { servePages } from "./serve-pages";
import { stopSignal } from "./stop-signal";

const [, , socket = ""] = process.argv;

try {
  await servePages(stopSignal(), socket, () => {
    log().info("the pages are ready");
    process.send?.("ready");
  });
  process.exit(0);
} catch (error) {
  log().fatal({ err: error }, "the pages stopped");
  process.exit(1);
}
