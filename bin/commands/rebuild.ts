import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { directUrl } from "@/lib/env";
import { type Carried, type Difference, rebuild } from "@/lib/ingest/upkeep/rebuild";

/** `pushlens rebuild [--check]`: derives every number anew from the raw requests. */
export function addRebuild(program: Command): void {
  program
    .command("rebuild")
    .option("--check", "only compare; an empty difference and exit code 0 mean they agree")
    .description("derive every number anew from the raw requests")
    .action(async ({ check }: { check?: boolean }) => {
      const differences = await withInstallation(() =>
        rebuild(directUrl(), { replace: !check, onCarried: sayCarried }),
      );
      for (const difference of differences) console.log(lineOf(difference));
      console.log(`${differences.length} tables differ${check ? "" : "ed and were replaced"}.`);
      if (check && differences.length > 0) process.exitCode = 1;
    });
}

function sayCarried({ until, events }: Carried): void {
  console.log(
    `Raw bodies cover what was received after ${until.toISOString()}. From before, ${events} events are taken over as they are; everything else is derived from them.`,
  );
}

function lineOf({ table, onlyLive, onlyRebuilt }: Difference): string {
  return `${table}: ${onlyLive} rows only in the live data, ${onlyRebuilt} only in the rebuilt`;
}
