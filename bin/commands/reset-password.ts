import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { db } from "@/lib/db";
import { resetPassword } from "@/lib/settings/reset-password";

/** `pushlens reset-password <email>`: a new random password; all sessions of the account end. */
export function addResetPassword(program: Command): void {
  program
    .command("reset-password")
    .argument("<email>", "the account's e-mail address")
    .description("give an account a new password and end its sessions")
    .action(async (email: string) => {
      const password = await withInstallation(() =>
        db().$transaction((tx) => resetPassword(tx, email), { timeout: 20_000 }),
      );
      console.log(`The new password of ${email}: ${password}`);
    });
}
