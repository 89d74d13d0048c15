import { db } from "@/lib/db";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { runGrpc } from "@/lib/grpc/run";
import type { GrpcSettings } from "@/lib/grpc/settings";
import { startSpool, stopSpool } from "@/lib/ingest/door/store-requests";
import { flushAll } from "@/lib/write-behind";
import { runWorker } from "./run";

/** Processes what waits, and takes streamed events (null: takes none), until the signal aborts. */
export async function serveWorker(signal: AbortSignal, grpc: GrpcSettings | null): Promise<void> {
  const work = [runWorker(signal)];
  if (grpc) {
    startSpool();
    work.push(runGrpc(grpc, signal));
  }
  await Promise.all(work);
  stopSpool();
  await Promise.allSettled([flushAll(), closeEndpoints()]);
  await db().$disconnect();
}
