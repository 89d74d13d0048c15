import { setTimeout as sleep } from "node:timers/promises";
import { findEndpoint } from "@/lib/endpoints/find-endpoint";
import { log } from "@/lib/log";
import { englishLabel } from "@/lib/providers/types";
import { GrpcListener } from "./listener";
import type { GrpcSettings } from "./settings";

/** How long to wait before a port that cannot be bound is tried again (ms). */
const AGAIN = 10_000;

/**
 * Listens for streamed events until the signal aborts, then ends what was begun. A port that cannot
 * be bound is logged once and tried again: nothing else waits for it.
 */
export async function runGrpc(settings: GrpcSettings, signal: AbortSignal): Promise<void> {
  // Read while the database answers, so that endpoints are known when it does not.
  findEndpoint("").catch(() => undefined);
  const listener = await listenWhenFree(settings, signal);
  if (!listener) return;
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await listener.close();
}

async function listenWhenFree(
  settings: GrpcSettings,
  signal: AbortSignal,
): Promise<GrpcListener | null> {
  const { host, port, tls, method, provider } = settings;
  for (let tries = 0; !signal.aborted; tries++) {
    const listener = new GrpcListener(settings);
    try {
      await listener.listen();
      const facts = { host, port, tls: tls !== null, method: method.path };
      log().info(facts, `${englishLabel(provider)} can stream over gRPC`);
      return listener;
    } catch (error) {
      if (tries === 0) log().warn(refusedPort(settings, error));
      await sleep(AGAIN, undefined, { signal }).catch(() => undefined);
    }
  }
  return null;
}

function refusedPort({ host, port }: GrpcSettings, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const why = reason.includes("EADDRINUSE") ? "is taken" : `cannot be used (${reason})`;
  return `gRPC is off: port ${port} on ${host} ${why}. Set PUSHLENS_GRPC_PORT, or 0 for no gRPC.`;
}
