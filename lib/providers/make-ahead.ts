import { setImmediate } from "node:timers/promises";
import { PROVIDERS } from "./registry";

/** Makes those providers that are made at first use, one at a time between other work. */
export async function makeAhead(): Promise<void> {
  for (const provider of PROVIDERS) {
    await setImmediate();
    // To ask for anything of it is enough.
    if (provider.items === undefined) return;
  }
}
