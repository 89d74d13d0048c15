import type { Server } from "node:http";

/** How long requests in hand may take to end once the process is to stop (ms). */
const DRAIN = 4_000;

/** Takes no new connections; resolves once what was begun is answered, or has had its time. */
export function drain(server: Server): Promise<void> {
  const force = setTimeout(() => server.closeAllConnections(), DRAIN);
  // A connection that was busy turns idle when its answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(force);
      clearInterval(sweep);
      resolve();
    });
  });
}

/** Resolves once the server listens, at a port of a host or at a local socket; rejects where it cannot. */
export function listen(server: Server, ...where: [number, string] | [string]): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    const onListening = () => resolve();
    if (where.length === 1) server.listen(where[0], onListening);
    else server.listen(where[0], where[1], onListening);
  });
}
