import { setMaxListeners } from "node:events";

/**
 * Aborts when this process is to stop: on SIGTERM, on Ctrl-C, or when the process that supervises
 * it is gone. A supervised process leaves Ctrl-C, which reaches all at once, to its supervisor.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  // Every loop of a process waits for it; none of them is a leak.
  setMaxListeners(0, controller.signal);
  const stop = () => controller.abort();
  process.on("SIGTERM", stop);
  process.on("SIGHUP", stop);
  const supervised = process.send !== undefined;
  process.on("SIGINT", supervised ? () => undefined : stop);
  if (supervised) process.on("disconnect", stop);
  return controller.signal;
}

/** Resolves once the signal has aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener("abort", () => resolve(), { once: true }),
  );
}
