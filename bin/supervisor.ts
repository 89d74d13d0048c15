import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { env } from "@/lib/env";
import { KeptProcess } from "./keep-running";
import { NODE_FLAGS } from "./node-flags";
import { makePagesSocket } from "./pages-socket";
import type { Parts } from "./parts";
import { aborted } from "./stop-signal";

/** How long the others wait for a door that neither opens nor ends (ms). */
const PATIENCE = 5_000;

/**
 * Runs the processes of an installation until the signal aborts, and starts again what dies. The
 * door is first, as it needs nothing of the others to take hooks: the rest, database and all, is only
 * loaded once it is open. `doorAhead` is a process of the door that waits to be told where the pages are.
 */
export async function supervise(
  stop: AbortSignal,
  parts: Parts,
  doorAhead: ChildProcess | null = null,
): Promise<void> {
  const { HOST, PORT, PUSHLENS_DATA_DIR } = env();
  await refuseTakenPort(PORT, HOST);
  const socket = await makePagesSocket(PUSHLENS_DATA_DIR);
  const door = new KeptProcess("door", {
    args: [socket.path],
    ahead: doorAhead,
    nodeFlags: NODE_FLAGS.door,
    // The embedded database later has an address too: the door is to know which one it is.
    environment: env().DATABASE_URL === undefined ? { DATABASE_URL: "" } : {},
  });
  try {
    // They want the cores that the door loads on, and whoever sends a hook waits for it alone.
    await Promise.race([door.tried, aborted(stop), sleep(PATIENCE, undefined, { ref: false })]);
    if (stop.aborted) return;
    const { runParts } = await import("./run-parts");
    await runParts(stop, parts, door, socket.path);
  } finally {
    await door.stop();
    socket.remove();
  }
}

function refuseTakenPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      const reason = taken
        ? "is taken: stop what listens there, or set PORT"
        : `cannot be used (${error.code}): set HOST and PORT`;
      reject(new Error(`Port ${port} on ${host} ${reason}.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
