import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { verifyAudit } from "@/lib/audit/verify-audit";
import { db } from "@/lib/db";

/** `pushlens audit verify [head]`: checks the audit log's chain; exit code 1 where it is broken. */
export function addAudit(program: Command): void {
  program
    .command("audit")
    .description("check the audit log")
    .command("verify")
    .argument("[head]", "a head noted earlier: shows that no end was cut off since")
    .description("check every entry's hash; say the first one that is broken")
    .action(async (head: string | undefined) => {
      const verdict = await withInstallation(() => verifyAudit(db(), head));
      if (!verdict.whole) {
        throw new Error(`The audit log is broken at entry ${verdict.seq}: ${verdict.problem}.`);
      }
      console.log(`The audit log is whole: ${verdict.entries} entries, head ${verdict.head}`);
    });
}
