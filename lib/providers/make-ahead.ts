import { setTimeout as sleep } from "node:timers/promises";
import { PROVIDERS } from "./registry";

/** What was begun goes on between two of them (ms): a hook takes several turns of the loop. */
const REST = 25;

/**
 * Makes those of the providers that are made at first use, one at a time between other work: to make all
 * of them takes as long as all else that a process does to start, and most are asked for by nobody.
 */
export async function makeAhead(slugs: ReadonlySet<string>): Promise<void> {
  for (const provider of PROVIDERS) {
    if (!slugs.has(provider.slug)) continue;
    await sleep(REST, undefined, { ref: false });
    // To ask for anything of it is enough.
    if (provider.items === undefined) return;
  }
}
