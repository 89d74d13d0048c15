import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { db } from "@/lib/db";
import { resetPassword } from "@/lib/settings/people/reset-password";

/** `pushlens reset-password <email>`: a new random password; all sessions of the account end. */
export function addResetPassword(program: Command): void {
  program
    .command("reset-password")
    .argument("<email>", "the account's e-mail address")
    .option("--drop-second-factor", "also take the account's second factor away")
    .description("give an account a new password and end its sessions")
    .action(async (email: string, options: { dropSecondFactor?: boolean }) => {
      const { password, secondFactor } = await withInstallation(() =>
        db().$transaction((tx) => resetPassword(tx, email, options), { timeout: 20_000 }),
      );
      console.log(`The new password of ${email}: ${password}`);
      if (!secondFactor) return;
      console.log("Signing in also asks for a code: --drop-second-factor takes that away.");
    });
}
