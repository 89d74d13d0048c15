import { createServer } from "node:net";
import { env } from "@/lib/env";
import { KeptProcess } from "./keep-running";
import { NODE_FLAGS } from "./node-flags";
import { makePagesSocket } from "./pages-socket";
import type { Parts } from "./parts";

/**
 * Runs the processes of an installation until the signal aborts, and starts again what dies. The
 * door is first, as it needs nothing of the others to take hooks; hence the rest, which knows the
 * database, is only loaded then.
 */
export async function supervise(stop: AbortSignal, parts: Parts): Promise<void> {
  const { HOST, PORT, PUSHLENS_DATA_DIR } = env();
  await refuseTakenPort(PORT, HOST);
  const socket = await makePagesSocket(PUSHLENS_DATA_DIR);
  const door = new KeptProcess("door", {
    args: [socket.path],
    nodeFlags: NODE_FLAGS.door,
    // The embedded database later has an address too: the door is to know which one it is.
    environment: env().DATABASE_URL === undefined ? { DATABASE_URL: "" } : {},
  });
  try {
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
