import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What an installation consists of. `backend`: the database's own children. */
export type Part = "supervisor" | "door" | "web" | "worker" | "database" | "backend";

type Process = { readonly pid: number; readonly parent: number; readonly command: string };

/** The processes of an installation by part, read from /proc (Linux only). */
export function partsOf(supervisor: number, dataDir: string): Record<Part, number[]> {
  const all = processes();
  const children = (parent: number, program: string) =>
    all.filter((one) => one.parent === parent && one.command.includes(program)).map(toPid);
  const database = postmaster(dataDir);
  return {
    supervisor: supervisor > 0 ? [supervisor] : [],
    door: children(supervisor, join("dist", "door.js")),
    web: children(supervisor, join("dist", "web.js")),
    worker: children(supervisor, join("dist", "worker.js")),
    database: database === null ? [] : [database],
    backend: all.filter((one) => one.parent === database).map(toPid),
  };
}

/** Resident memory of a process, MB; 0 where it has gone. */
export function residentMemory(pid: number): number {
  const kib = /VmRSS:\s+(\d+)/.exec(readText(`/proc/${pid}/status`))?.[1];
  return Math.round(Number(kib ?? 0) / 1024);
}

/** The largest resident memory that a process ever had, MB; 0 where it has gone. */
export function peakMemory(pid: number): number {
  const kib = /VmHWM:\s+(\d+)/.exec(readText(`/proc/${pid}/status`))?.[1];
  return Math.round(Number(kib ?? 0) / 1024);
}

/**
 * Processor time that processes have taken so far, with that of children who have ended (ms); Linux
 * counts in hundredths of a second.
 */
export function processorTime(pids: readonly number[]): number {
  const ticks = pids.flatMap((pid) => {
    // The program's name, in parentheses, may hold blanks.
    const fields = readText(`/proc/${pid}/stat`).split(") ")[1]?.split(" ") ?? [];
    return fields.slice(11, 15).map(Number);
  });
  return ticks.reduce((sum, tick) => sum + tick, 0) * 10;
}

function toPid({ pid }: Process): number {
  return pid;
}

function processes(): Process[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => {
    const status = readText(`/proc/${pid}/status`);
    const parent = Number(/PPid:\s+(\d+)/.exec(status)?.[1] ?? 0);
    return { pid: Number(pid), parent, command: readText(`/proc/${pid}/cmdline`) };
  });
}

function postmaster(dataDir: string): number | null {
  const pid = Number.parseInt(readText(join(dataDir, "postgres", "postmaster.pid")), 10);
  return readText(`/proc/${pid}/comm`).startsWith("postgres") ? pid : null;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
