import { db } from "@/lib/db";
import { closeEndpoints } from "@/lib/endpoints/find-endpoint";
import { flushCredentialUses } from "@/lib/endpoints/touch-credential";
import { runGrpc } from "@/lib/grpc/run";
import type { GrpcSettings } from "@/lib/grpc/settings";
import { flushRefused } from "@/lib/ingest/door/refused-requests";
import { flushRejections } from "@/lib/ingest/door/rejections";
import { startSpool, stopSpool } from "@/lib/ingest/door/store-requests";
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
  await Promise.allSettled([
    flushRejections(),
    flushRefused(),
    flushCredentialUses(),
    closeEndpoints(),
  ]);
  await db().$disconnect();
}
