import { type FileHandle, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env";
import { HEAD_LENGTH, PREFIX, type RecordHead, readHead } from "./spool-record";

/** What of a spooled request counts as pending. */
export type SpooledRequest = Pick<RecordHead, "id" | "endpointId" | "receivedAt" | "itemCount">;

/** Requests on disk that may not be in the database yet, of all processes; bodies are not read. */
export async function spooledRequests(): Promise<SpooledRequest[]> {
  const folder = join(env().PUSHLENS_DATA_DIR, "spool");
  const names = await readdir(folder).catch(() => []);
  const waiting: SpooledRequest[] = [];
  for (const name of names.filter((name) => /\.(open|spool)$/.test(name))) {
    // Gone: drained since the folder was listed.
    const file = await open(join(folder, name), "r").catch(() => null);
    if (!file) continue;
    try {
      await readHeads(file, waiting);
    } finally {
      await file.close();
    }
  }
  return waiting;
}

async function readHeads(file: FileHandle, into: SpooledRequest[]): Promise<void> {
  const { size } = await file.stat();
  let at = 0;
  while (at + PREFIX + HEAD_LENGTH <= size) {
    const prefix = await readAt(file, at, PREFIX + HEAD_LENGTH);
    const end = at + PREFIX + prefix.readUInt32LE(0);
    if (end > size) return;
    const head = await readAt(file, at + PREFIX + HEAD_LENGTH, prefix.readUInt32LE(PREFIX));
    into.push(readHead(head));
    at = end;
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, position);
  return buffer;
}
