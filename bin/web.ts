import { once } from "node:events";
import { log } from "@/lib/log";
import { databaseAddress } from "./database-address";
import { servePages } from "./serve-pages";
import { stopSignal } from "./stop-signal";

const [, , socket = ""] = process.argv;

const stop = stopSignal();
try {
  const told = once(process, "message", { signal: stop });
  const address = told.then(([message]) => databaseAddress.parse(message));
  await servePages(stop, socket, address, () => {
    log().info("the pages are ready");
    process.send?.("ready");
  });
  process.exit(0);
} catch (error) {
  // Before the database was up.
  if (stop.aborted) process.exit(0);
  log().fatal({ err: error }, "the pages stopped");
  process.exit(1);
}
