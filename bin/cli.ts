import { Command } from "commander";
import { addAudit } from "./commands/audit";
import { addBackup } from "./commands/backup";
import { addDemo } from "./commands/demo";
import { addImport } from "./commands/import";
import { addMigrate } from "./commands/migrate";
import { addPerson } from "./commands/person";
import { addProvision } from "./commands/provision";
import { addRebuild } from "./commands/rebuild";
import { addResetPassword } from "./commands/reset-password";
import { addRotateKey } from "./commands/rotate-key";
import { addSetupCode } from "./commands/setup-code";
import { addSimulate } from "./commands/simulate";
import { addSpool } from "./commands/spool";
import { addWeb } from "./commands/web";
import { addWorker } from "./commands/worker";

const program = new Command("pushlens")
  .description("One honest funnel over every push, e-mail and SMS provider.")
  .showHelpAfterError();

for (const add of [
  addWeb,
  addWorker,
  addMigrate,
  addProvision,
  addRebuild,
  addSimulate,
  addDemo,
  addResetPassword,
  addAudit,
  addRotateKey,
  addPerson,
  addBackup,
  addImport,
  addSetupCode,
  addSpool,
]) {
  add(program);
}

try {
  await program.parseAsync();
  process.exit();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
