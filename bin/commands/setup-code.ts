import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { createSetupCode } from "@/lib/settings/workspace/setup-code";

/** `pushlens setup-code`: the one-time code of the first run, where web and worker run apart. */
export function addSetupCode(program: Command): void {
  program
    .command("setup-code")
    .description("print a new code for the first run, as npm start does")
    .action(async () => {
      const code = await withInstallation(() => db().$transaction((tx) => createSetupCode(tx)));
      console.log(
        code
          ? `Open ${env().PUSHLENS_URL}/setup and enter the setup code ${code}`
          : "The installation has an owner: no code is needed.",
      );
    });
}
