import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import { recordAudit } from "@/lib/audit/record-audit";
import { openClient } from "@/lib/connect";
import { db } from "@/lib/db";
import { directUrl } from "@/lib/env";
import { makeSqlReader, planSqlReader, READER, type SqlReader } from "@/lib/warehouse/sql-reader";

type Options = { readonly role: string; readonly print?: boolean };

/** `pushlens sql-reader`: a role that reads the views by SQL, or the statements that make one. */
export function addSqlReader(program: Command): void {
  program
    .command("sql-reader")
    .option("--role <name>", "the role's name", READER)
    .option("--print", "print the SQL for whoever may make roles, and change nothing")
    .description("make a role that reads the figures by SQL, or give it a new password")
    .action((options: Options) => withInstallation(() => run(options)));
}

async function run({ role, print }: Options): Promise<void> {
  const client = await openClient(directUrl());
  try {
    if (print) return printPlan(await planSqlReader(client, role));
    const { password } = await makeSqlReader(client, role);
    await db().$transaction((tx) =>
      recordAudit(tx, {
        ...{ actor: "command line", action: "sql_reader.made" },
        details: { role },
      }),
    );
    console.log(`${role} can read the schema pushlens_read now, and nothing else.`);
    console.log(`Address: ${addressOf(role)}`);
    console.log(`Password, shown this once: ${password}`);
  } finally {
    await client.end();
  }
}

/** The password goes where a file that the SQL is sent to does not get it. */
function printPlan({ role, password, statements }: SqlReader): void {
  console.log(statements.map((statement) => `${statement};`).join("\n"));
  console.error(`The password of ${role}, shown this once: ${password}`);
}

/** The database's address for the role, without a password. */
function addressOf(role: string): string {
  const url = new URL(directUrl());
  return `postgresql://${encodeURIComponent(role)}@${url.host}${url.pathname}`;
}
