import { readdir, readFile, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { isOutage } from "@/lib/ingest/outage";
import { insertRequests } from "./insert-requests";
import type { NewRequest } from "./new-request";
import { writeThrough } from "./spool";
import type { Marker } from "./spool-name";
import { DAMAGED, markerOf } from "./spool-name";
import {
  decodeRecords,
  encodeRecord,
  HEAD_LENGTH,
  PREFIX,
  type RecordHead,
  readHead,
} from "./spool-record";

/** Bytes that are no whole record, and what their head says where that can still be read. */
export type Unreadable = {
  readonly bytes: number;
  readonly head: Pick<RecordHead, "endpointId" | "receivedAt"> | null;
};

/** A file of what the spool set aside. */
export type DamagedFile = {
  readonly name: string;
  readonly setAsideAt: Date;
  readonly bytes: number;
  /** Requests in it that are whole: the database refused them. */
  readonly whole: number;
  readonly unreadable: readonly Unreadable[];
};

const folder = () => join(env().PUSHLENS_DATA_DIR, "spool");

/** What the spool set aside, oldest first. */
export async function damagedFiles(): Promise<DamagedFile[]> {
  const names = await readdir(folder()).catch(() => []);
  const files = names.filter((name) => name.endsWith(DAMAGED)).map(describe);
  return (await Promise.all(files)).sort((a, b) => Number(a.setAsideAt) - Number(b.setAsideAt));
}

async function describe(name: string): Promise<DamagedFile> {
  const path = join(folder(), name);
  const [file, { mtime }] = await Promise.all([readFile(path), stat(path)]);
  const { requests, damaged } = decodeRecords(file, markerOf(name));
  const unreadable = damaged.map((bytes) => readable(bytes, markerOf(name)));
  return { name, setAsideAt: mtime, bytes: file.length, whole: requests.length, unreadable };
}

function readable(bytes: Buffer, marker: Marker): Unreadable {
  const at = marker.length + PREFIX;
  const length = bytes.length < at + HEAD_LENGTH ? 0 : bytes.readUInt32LE(at);
  const head = readHead(bytes.subarray(at + HEAD_LENGTH, at + HEAD_LENGTH + length));
  return { bytes: bytes.length, head };
}

/** What came of trying a file again: requests stored, whole ones still refused, bytes unreadable. */
export type Recovered = {
  readonly stored: number;
  readonly refused: readonly string[];
  readonly unreadable: readonly Unreadable[];
};

/**
 * Stores what of a file can be stored, and keeps the rest of it; a file of which nothing is left is
 * removed. Safe to repeat: a request that is stored already stays as it is. Throws where there is no
 * such file, and while the database is away.
 */
export async function recoverFile(name: string): Promise<Recovered> {
  const path = join(folder(), name);
  const marker = markerOf(name);
  const { requests, damaged } = decodeRecords(await readFile(path), marker);
  const refused: { readonly request: NewRequest; readonly why: string }[] = [];
  for (const request of requests) {
    const why = await tryToStore(request);
    if (why !== null) refused.push({ request, why });
  }
  const kept = [...refused.map(({ request }) => encodeRecord(request, marker)), ...damaged];
  if (kept.length === 0) await unlink(path);
  else if (refused.length < requests.length) await writeThrough(path, Buffer.concat(kept));
  return {
    stored: requests.length - refused.length,
    refused: refused.map(({ why }) => why),
    unreadable: damaged.map((bytes) => readable(bytes, marker)),
  };
}

/** Null once it is stored; else why the database refuses it for good. */
async function tryToStore(request: NewRequest): Promise<string | null> {
  try {
    await insertRequests(db(), [request]);
    return null;
  } catch (error) {
    if (isOutage(error)) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}

/** Removes a file that was set aside, with what could not be read of it. */
export async function discardFile(name: string): Promise<void> {
  await unlink(join(folder(), name));
}
