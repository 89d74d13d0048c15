import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { startProgress } from "@/bin/progress";
import { recordAudit } from "@/lib/audit/record-audit";
import { db } from "@/lib/db";
import { endpointNamed, importHistory } from "@/lib/ingest/upkeep/import-history";

const SHOWN_ERRORS = 20;

/** `pushlens import --endpoint <name or id> <file>`: history as newline-delimited JSON. */
export function addImport(program: Command): void {
  program
    .command("import")
    .argument("<file>", "newline-delimited JSON, each line an item as the provider sends it")
    .requiredOption("--endpoint <name>", "the endpoint's name or id")
    .description("take in history; safe to repeat, as what is known counts as a duplicate")
    .action((file: string, { endpoint }: { endpoint: string }) =>
      withInstallation(() => importFile(file, endpoint)),
    );
}

async function importFile(file: string, named: string): Promise<void> {
  const endpoint = await endpointNamed(db(), named);
  const { size } = await stat(file);
  const stream = createReadStream(file);
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  const progress = startProgress("Storing bytes");
  const errors: string[] = [];
  const done = await importHistory(db(), endpoint, lines, {
    onProgress: () => progress.update(stream.bytesRead, size),
    onError: ({ line, problem }) => {
      if (errors.length < SHOWN_ERRORS) errors.push(`line ${line}: ${problem}`);
    },
  });
  progress.stop();
  for (const error of errors) console.error(error);
  if (done.errors > errors.length) console.error(`… and ${done.errors - errors.length} more`);
  const { id, name } = endpoint;
  await db().$transaction((tx) =>
    recordAudit(tx, {
      actor: "command line",
      action: "history.imported",
      subject: { kind: "endpoint", id, name },
      details: { ...done },
    }),
  );
  console.log(
    `${done.items} items of ${done.lines} lines stored for ${name}; a worker processes them. They are received now, and counted where their own times are; what carries no time counts now.`,
  );
  if (done.errors > 0) process.exitCode = 1;
}
