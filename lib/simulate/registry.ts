import { cleverpush } from "./cleverpush";
import { contextpush } from "./contextpush";
import { notificationapi } from "./notificationapi";
import { pushwoosh } from "./pushwoosh";
import type { Simulator } from "./types";
import { wonderpush } from "./wonderpush";

/** Every vendor that can be simulated; a new one is a file and a line here. */
export const SIMULATORS: readonly Simulator[] = [
  wonderpush,
  cleverpush,
  pushwoosh,
  notificationapi,
  contextpush,
];

/** The simulator of a provider; null where there is none. */
export function simulatorBySlug(slug: string): Simulator | null {
  return SIMULATORS.find((simulator) => simulator.slug === slug) ?? null;
}
