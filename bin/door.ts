import { once } from "node:events";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { databaseAddress } from "./database-address";
import { serveDoor } from "./serve-door";
import { stopSignal } from "./stop-signal";

const stop = stopSignal();
try {
  const [, , pagesSocket = await toldWhere()] = process.argv;
  await serveDoor(stop, pagesSocket, (useDatabase) => {
    process.on("message", (message) => useDatabase(databaseAddress.parse(message)));
    log().info({ host: env().HOST, port: env().PORT }, "the door is open");
    process.send?.("ready");
  });
  process.exit(0);
} catch (error) {
  log().fatal({ err: error }, "the door stopped");
  process.exit(1);
}

/** Begun before it was known where the pages are: whoever began it says so, or is gone. */
async function toldWhere(): Promise<string> {
  try {
    const [[socket]] = await once(process, "message", { signal: stop });
    return String(socket);
  } catch {
    process.exit(0);
  }
}
