import { PROVIDERS } from "./registry";

/**
 * Headers whose values open a door: what requests prove themselves with, here and elsewhere, cookies,
 * and what our own processes say to each other. Lower case. None is ever stored, shown or logged.
 */
export const SECRET_HEADERS: ReadonlySet<string> = new Set([
  "authorization",
  "proxy-authorization",
  "cookie",
  "set-cookie",
  "x-pushlens-endpoint",
  "x-pushlens-nonce",
  "x-pushlens-socket-address",
  ...PROVIDERS.flatMap(({ proof }) => proof.header ?? []),
]);
