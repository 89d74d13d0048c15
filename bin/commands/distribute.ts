import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { startProgress } from "@/bin/progress";
import { db } from "@/lib/db";
import { directUrl, env } from "@/lib/env";
import { rollupZone } from "@/lib/facts/rollup-zone";
import { rebuildRollups } from "@/lib/ingest/upkeep/rebuild-rollups";
import { distribute } from "@/lib/slots/distribute";

/** `pushlens distribute`: spreads the facts over the nodes of a Citus cluster. */
export function addDistribute(program: Command): void {
  program
    .command("distribute")
    .option("--yes", "do it; without it only what would be done is said")
    .description(
      "spread the facts over the nodes of the Citus cluster that DATABASE_URL coordinates",
    )
    .action(async ({ yes }: { yes?: boolean }) => {
      const { DATABASE_URL, PUSHLENS_SLOTS } = env();
      if (!DATABASE_URL)
        throw new Error(
          "DATABASE_URL is not set: facts are spread over the nodes of a Citus cluster, which the embedded database is not.",
        );
      if (PUSHLENS_SLOTS === undefined || PUSHLENS_SLOTS === 1)
        throw new Error(
          "PUSHLENS_SLOTS is not set: say there how many slots the facts lie in, two to four for each node. Every process needs it.",
        );
      const slots = PUSHLENS_SLOTS;
      await withInstallation(() => run(slots, yes ?? false), { anySlots: true });
    });
}

async function run(slots: number, really: boolean): Promise<void> {
  const progress = startProgress("Spreading tables");
  const found = await distribute(directUrl(), slots, {
    really,
    onStep: ({ done, total }) => progress.update(done, total),
  }).finally(() => progress.stop());
  const where = `${found.slots} slots on ${found.nodes} nodes`;
  if (!found.there) {
    console.log(
      `${found.rows} events and messages will be moved to ${where}. Processing pauses meanwhile, and pages wait; hooks are received. Run it again with --yes.`,
    );
    return;
  }
  console.log(`The facts lie in ${where}.`);
  if (!found.counted) {
    console.log("The numbers are counted anew, so that each slot has its own …");
    await rebuildRollups(db(), await rollupZone(db()));
  }
  if (!found.wasThere) console.log("Start every process with this PUSHLENS_SLOTS.");
}
