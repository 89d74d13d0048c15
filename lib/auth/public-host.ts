import "server-only";
import type { IncomingHttpHeaders } from "node:http";
import { env } from "@/lib/env";

/**
 * Forms are taken from the host they are posted to alone, and a proxy in front may change that
 * host's name: what comes from the public address is told by that name. Anybody else's claim goes.
 */
export function setPublicHost(headers: IncomingHttpHeaders): void {
  const { origin, host } = new URL(env().PUSHLENS_URL);
  if (headers.origin === origin) headers["x-forwarded-host"] = host;
  else delete headers["x-forwarded-host"];
}
