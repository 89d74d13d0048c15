import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";

/** `pushlens migrate`: brings the database to this version's schema. */
export function addMigrate(program: Command): void {
  program
    .command("migrate")
    .description("bring the database to this version's schema, as every start does")
    .action(async () => {
      await withInstallation(() => Promise.resolve());
      console.log("The database has this version's schema.");
    });
}
