import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { db } from "@/lib/db";
import { parseProvision, provision } from "@/lib/settings/workspace/provision";

/** `pushlens provision <file>`: creates what the file names and the installation lacks. */
export function addProvision(program: Command): void {
  program
    .command("provision")
    .argument("<file>", "JSON with workspace, users, endpoints and API keys")
    .description("create what the file names and the installation lacks; change nothing")
    .action(async (file: string) => {
      const document = parseProvision(await readFile(file, "utf8"));
      const created = await withInstallation(() => provision(db(), document));
      console.log(`${created} created, everything else was there.`);
    });
}
