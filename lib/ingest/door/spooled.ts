import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env";
import { DAMAGED, markerOf } from "./spool-name";
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
      await readHeads(file, markerOf(name).length, waiting);
    } finally {
      await file.close();
    }
  }
  return waiting;
}

/** How many files the spool set aside, as damaged or refused, and their bytes. */
export async function damagedSpool(): Promise<{ readonly files: number; readonly bytes: number }> {
  const folder = join(env().PUSHLENS_DATA_DIR, "spool");
  const names = await readdir(folder).catch(() => []);
  const damaged = names.filter((name) => name.endsWith(DAMAGED));
  const sizes = await Promise.all(
    damaged.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return { files: damaged.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** A damaged record is passed over by its length, which may be wrong: the count is right once drained. */
async function readHeads(file: FileHandle, marker: number, into: SpooledRequest[]): Promise<void> {
  const { size } = await file.stat();
  let at = marker;
  while (at + PREFIX + HEAD_LENGTH <= size) {
    const prefix = await readAt(file, at, PREFIX + HEAD_LENGTH);
    const end = at + PREFIX + prefix.readUInt32LE(0);
    const headEnd = at + PREFIX + HEAD_LENGTH + prefix.readUInt32LE(PREFIX);
    if (end > size || headEnd > end) return;
    const from = at + PREFIX + HEAD_LENGTH;
    const head = readHead(await readAt(file, from, headEnd - from));
    if (head) into.push(head);
    at = end + marker;
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, position);
  return buffer;
}
