import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { exportNow } from "@/lib/warehouse/export/nightly";
import { exportTarget } from "@/lib/warehouse/export/target-of";

/** `pushlens export`: what the worker does each night, now. */
export function addExport(program: Command): void {
  program
    .command("export")
    .description("export the figures of all days that are over to PUSHLENS_EXPORT_TO, now")
    .action(() => withInstallation(run));
}

async function run(): Promise<void> {
  const target = exportTarget(env());
  if (!target)
    throw new Error(
      "PUSHLENS_EXPORT_TO is not set: set it to a folder, or to a bucket such as s3://acme-data/pushlens.",
    );
  const done = await exportNow(db(), target, new AbortController().signal);
  if (!done)
    throw new Error(
      "Nothing was exported: another process is just exporting, or days are being counted anew. Try again later.",
    );
  const { files, rows, bytes } = done;
  console.log(
    files === 0
      ? `All files at ${target.name} are as the figures are; none was written.`
      : `${files} files with ${rows} rows (${bytes} bytes) were written to ${target.name}; the others are as the figures are.`,
  );
}
