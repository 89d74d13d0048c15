import { parentPort, workerData } from "node:worker_threads";
import { extendEnv } from "@/lib/env";
import { type Asked, answerBeside } from "@/lib/settings/store/beside/beside";
import { databaseAddress } from "./database-address";

// A thread beside the pages: see lib/settings/store/beside. It asks the database by connections of its own.
extendEnv(databaseAddress.parse(workerData));

parentPort?.on("message", async (asked: Asked) => {
  parentPort?.postMessage(await answerBeside(asked));
});
