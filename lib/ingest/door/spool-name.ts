import { randomUUID } from "node:crypto";
import { markOfProcess, mayStillRun } from "./process-age";

/**
 * What each record of a file begins with: random, drawn for the file and told to nobody, so that no
 * body can pass for a record. Empty in files of the form that had none.
 */
export type Marker = Buffer;

/** A file that is being written, one that waits to be drained, and bytes that are set aside. */
export const OPEN = ".open";
export const CLOSED = ".spool";
export const DAMAGED = ".damaged";

/** Ends the names of files whose records begin with a marker: the last UUID in the name. */
const MARKED = "_m";
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The name of a file that this process begins to write; names sort by when they were begun. */
export function newSpoolName(instance: string): string {
  const begun = String(Date.now()).padStart(15, "0");
  const mark = markOfProcess(process.pid) ?? "";
  return [begun, process.pid, instance, mark, randomUUID()].join("_") + MARKED + OPEN;
}

/** The name of a file of its own for a request that the database refuses. */
export const refusedName = (id: string): string => `${id}${MARKED}${DAMAGED}`;

/** What the records of a file begin with, by its name. */
export function markerOf(name: string): Marker {
  const [base = ""] = name.split(".");
  const uuid = base.match(UUID)?.at(-1);
  if (!base.endsWith(MARKED) || uuid === undefined) return Buffer.alloc(0);
  return Buffer.from(uuid.replaceAll("-", ""), "hex");
}

/** True for a file that another process left open which no longer runs. */
export function isAbandoned(name: string, instance: string): boolean {
  const [begun, pid, writer, mark = ""] = name.split("_");
  if (!name.endsWith(OPEN) || writer === instance) return false;
  // One process has one spool, so another of the same number is an older process's.
  if (Number(pid) === process.pid) return true;
  // After a restart of the machine or container an unrelated process may have the number.
  return !mayStillRun(Number(pid), name.includes(MARKED) ? mark : Number(begun));
}
