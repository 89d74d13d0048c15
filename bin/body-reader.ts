import { parentPort } from "node:worker_threads";
import { answerOf, type Question } from "@/lib/ingest/door/count-items";
import { providerBySlug } from "@/lib/providers/registry";

// A thread of its own: see lib/ingest/door/body-readers.ts. What throws here ends the thread.
parentPort?.on("message", ({ slug, request }: Question) => {
  const provider = providerBySlug(slug);
  if (!provider) throw new Error(`There is no provider ${slug}.`);
  parentPort?.postMessage(answerOf(provider, request));
});
