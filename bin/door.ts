import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { databaseAddress } from "./database-address";
import { serveDoor } from "./serve-door";
import { stopSignal } from "./stop-signal";

const [, , pagesSocket = ""] = process.argv;

try {
  await serveDoor(stopSignal(), pagesSocket, (useDatabase) => {
    process.on("message", (message) => useDatabase(databaseAddress.parse(message)));
    log().info({ host: env().HOST, port: env().PORT }, "the door is open");
    process.send?.("ready");
  });
  process.exit(0);
} catch (error) {
  log().fatal({ err: error }, "the door stopped");
  process.exit(1);
}
