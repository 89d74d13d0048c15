import { Command } from "commander";

type Add = (program: Command) => void;

/** Each command's file is loaded where it is asked for: with all of them a start takes several times as long. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  web: async () => (await import("./commands/web")).addWeb,
  worker: async () => (await import("./commands/worker")).addWorker,
  migrate: async () => (await import("./commands/migrate")).addMigrate,
  provision: async () => (await import("./commands/provision")).addProvision,
  rebuild: async () => (await import("./commands/rebuild")).addRebuild,
  simulate: async () => (await import("./commands/simulate")).addSimulate,
  demo: async () => (await import("./commands/demo")).addDemo,
  "reset-password": async () => (await import("./commands/reset-password")).addResetPassword,
  audit: async () => (await import("./commands/audit")).addAudit,
  "rotate-key": async () => (await import("./commands/rotate-key")).addRotateKey,
  "export-person": async () => (await import("./commands/person")).addPerson,
  erase: async () => (await import("./commands/person")).addPerson,
  backup: async () => (await import("./commands/backup")).addBackup,
  restore: async () => (await import("./commands/backup")).addBackup,
  import: async () => (await import("./commands/import")).addImport,
  "setup-code": async () => (await import("./commands/setup-code")).addSetupCode,
  spool: async () => (await import("./commands/spool")).addSpool,
  export: async () => (await import("./commands/export")).addExport,
  distribute: async () => (await import("./commands/distribute")).addDistribute,
  "sql-reader": async () => (await import("./commands/sql-reader")).addSqlReader,
};

const program = new Command("pushlens")
  .description("One honest funnel over every push, e-mail and SMS provider.")
  .showHelpAfterError();

const asked = process.argv[2] ?? "";
// Whoever asks for help, or for what there is not, is told of all of them.
const loads = Object.hasOwn(COMMANDS, asked) ? [COMMANDS[asked]] : Object.values(COMMANDS);
for (const add of new Set(await Promise.all(loads.map((load) => load?.())))) add?.(program);

try {
  await program.parseAsync();
  process.exit();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
