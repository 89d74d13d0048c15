import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { startProgress } from "@/bin/progress";
import { ROOT } from "@/bin/root";
import { recordAudit } from "@/lib/audit/record-audit";
import { backUp } from "@/lib/backup/back-up";
import { restore } from "@/lib/backup/restore";
import { db } from "@/lib/db";
import { openEmbeddedDatabase } from "@/lib/embedded/database";
import { directUrl, env } from "@/lib/env";
import { keyFromFile } from "@/lib/secret-key";

const FOLDER = join(ROOT, "prisma", "migrations");

/** `pushlens backup <file>` and `pushlens restore <file>`: everything in one file, and back. */
export function addBackup(program: Command): void {
  program
    .command("backup")
    .argument("<file>", "where to write it; it must not be there yet")
    .option("--with-key", "put the secret key into it too: then the file alone opens every secret")
    .description("write the whole database into one file, while everything goes on")
    .action((file: string, { withKey }: { withKey?: boolean }) =>
      withInstallation(() => writeBackup(file, withKey === true)),
    );
  program
    .command("restore")
    .argument("<file>", "a file that `backup` wrote")
    .description("restore a backup into an empty installation")
    .action(readBackup);
}

async function writeBackup(file: string, withKey: boolean): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} is there already. Nothing was written.`);
  const progress = startProgress("Writing tables");
  const { PUSHLENS_SECRET_KEY, PUSHLENS_DATA_DIR } = env();
  const key = PUSHLENS_SECRET_KEY ?? keyFromFile(PUSHLENS_DATA_DIR).toString("base64");
  const { tables, bytes } = await backUp(directUrl(), file, {
    secretKey: withKey ? key : null,
    onTable: (_, done, total) => progress.update(done, total),
  });
  progress.stop();
  console.log(`${tables} tables, ${(bytes / 1e6).toFixed(1)} MB before compression: ${file}`);
  console.log(
    withKey
      ? "The secret key is in it: whoever has the file can read every secret. Keep it accordingly."
      : "The secret key is not in it. Keep secret.key of the data folder (or PUSHLENS_SECRET_KEY) apart: without it the endpoints' secrets cannot be read.",
  );
}

async function readBackup(file: string): Promise<void> {
  const external = env().DATABASE_URL ? directUrl() : null;
  const embedded = external ? null : await openEmbeddedDatabase(env().PUSHLENS_DATA_DIR);
  try {
    const { at, tables, secretKey } = await restore(external ?? embedded?.url ?? "", file, FOLDER);
    console.log(`Restored: ${tables} tables as of ${at}, every checksum right.`);
    placeKey(secretKey);
  } finally {
    await embedded?.release();
  }
  // Says loudly where the secret key is not the one of the backup.
  await withInstallation(() =>
    db().$transaction((tx) =>
      recordAudit(tx, { actor: "command line", action: "backup.restored" }),
    ),
  );
}

function placeKey(key: string | null): void {
  if (key === null || env().PUSHLENS_SECRET_KEY) return;
  const path = join(env().PUSHLENS_DATA_DIR, "secret.key");
  if (existsSync(path)) console.log(`${path} was left as it is; the backup holds a key too.`);
  else writeFileSync(path, `${key}\n`, { flag: "wx", mode: 0o600 });
}
