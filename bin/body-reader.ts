import { constants } from "node:os";
import { parentPort } from "node:worker_threads";
import { providerOf } from "@/lib/endpoints/provider-of";
import { answerOf, type Question } from "@/lib/ingest/door/count-items";
import { giveWayHere } from "./give-way";

// A thread of its own: see lib/ingest/door/body-readers.ts. What throws here ends the thread.

// Where the processor is short of time small hooks go first.
giveWayHere(constants.priority.PRIORITY_BELOW_NORMAL);

parentPort?.on("message", ({ slug, definition, request }: Question) => {
  const provider = providerOf({ provider: slug, definition });
  if (!provider) throw new Error(`There is no provider ${slug}.`);
  parentPort?.postMessage(answerOf(provider, request));
});
