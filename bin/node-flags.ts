import { DOOR_FLAGS } from "./door-flags.mjs";

/**
 * What V8 is told for each process. Its own choice of a young space doubled from Node 20 (32 MB in two
 * halves) to Node 24, and with it what a process holds that makes much and keeps little.
 */
export const NODE_FLAGS = {
  door: DOOR_FLAGS,
  // Between speed and memory: with V8's own choice a page takes a sixth less processor time, and web
  // half as much memory again (400 MB); growing in smaller steps, pages take a quarter more for 20 MB
  // less. Not a bound on the heap: one request with five megabytes of tiny objects would end the process.
  web: ["--max-semi-space-size=8", "--heap-growing-percent=40"],
  // The young space is V8's own on Node 20. Between collections the heap grows in smaller steps than V8 likes: 200
  // reports left three times what is in use behind them.
  worker: ["--max-semi-space-size=16", "--heap-growing-percent=40"],
} as const;
