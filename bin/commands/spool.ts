import type { Command } from "commander";
import { withInstallation } from "@/bin/installation";
import {
  type DamagedFile,
  damagedFiles,
  discardFile,
  recoverFile,
  type Unreadable,
} from "@/lib/ingest/door/damaged-spool";
import { spooledRequests } from "@/lib/ingest/door/spooled";

/** `pushlens spool …`: what lies on disk beside the database, and what of it was damaged. */
export function addSpool(program: Command): void {
  const spool = program.command("spool").description("requests kept on disk beside the database");
  spool
    .command("list")
    .description("what waits for the database, and what was set aside as damaged or refused")
    .action(list);
  spool
    .command("recover")
    .argument("[file]", "one of the files of `spool list`; all of them where it is left out")
    .description("try again to store what was set aside; safe to repeat")
    .action((file?: string) => withInstallation(() => recover(file)));
  spool
    .command("discard")
    .argument("<file>", "one of the files of `spool list`")
    .description("remove a file that was set aside, for good")
    .action(discard);
}

async function list(): Promise<void> {
  const waiting = (await spooledRequests()).length;
  console.log(`${counted(waiting, "request waits", "requests wait")} for the database.`);
  const files = await damagedFiles();
  if (files.length === 0) console.log("Nothing was set aside.");
  for (const file of files) for (const line of linesOf(file)) console.log(line);
}

function linesOf({ name, setAsideAt, bytes, whole, unreadable }: DamagedFile): string[] {
  const parts = [
    whole > 0 ? `${counted(whole, "whole request", "whole requests")}; try \`spool recover\`` : "",
    unreadable.length > 0
      ? counted(unreadable.length, "unreadable piece", "unreadable pieces")
      : "",
  ].filter((part) => part !== "");
  return [
    `${name}  ${setAsideAt.toISOString()}  ${bytes} bytes: ${parts.join(", ")}`,
    ...unreadable.map(pieceLine),
  ];
}

function pieceLine({ bytes, head }: Unreadable): string {
  const what = head
    ? `a request for endpoint ${head.endpointId}, received ${instant(head.receivedAt)}`
    : "nothing of it can be read";
  return `  ${bytes} bytes: ${what}`;
}

/** As far as it can be read: the time may be among what is damaged. */
function instant(ms: number): string {
  const at = new Date(ms);
  return Number.isNaN(at.getTime()) ? "at an unknown time" : at.toISOString();
}

async function recover(file?: string): Promise<void> {
  const names = (await damagedFiles()).map(({ name }) => name);
  if (file !== undefined) refuseUnknown(file, names);
  if (names.length === 0) console.log("Nothing was set aside: there is nothing to recover.");
  let left = 0;
  for (const name of file === undefined ? names : [file]) {
    const { stored, refused, unreadable } = await recoverFile(name);
    console.log(`${name}: ${counted(stored, "request", "requests")} stored.`);
    for (const why of refused) console.log(`  One is whole and still refused: ${why}`);
    for (const piece of unreadable) console.log(`${pieceLine(piece)} (cannot be stored)`);
    left += refused.length + unreadable.length;
  }
  if (left === 0) return;
  console.log(
    "What could not be stored stays in its file. Ask the provider to send it again where it names an endpoint and a time; then `spool discard <file>` removes it.",
  );
  process.exitCode = 1;
}

async function discard(file: string): Promise<void> {
  refuseUnknown(
    file,
    (await damagedFiles()).map(({ name }) => name),
  );
  await discardFile(file);
  console.log(`${file} was removed.`);
}

/** Also keeps a name from leading out of the folder. */
function refuseUnknown(file: string, names: readonly string[]): void {
  if (names.includes(file)) return;
  throw new Error(`The spool set aside no file named ${file}. \`spool list\` names them all.`);
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
