import { crc32 } from "node:zlib";
import { z } from "zod";
import type { NewRequest } from "./new-request";
import type { Marker } from "./spool-name";

// marker (16) · length of the rest (4) · CRC-32 of the rest (4) · length of the JSON head (4) · head · body
/** Bytes between the marker and a record's rest, and before its head within that. */
export const PREFIX = 8;
export const HEAD_LENGTH = 4;

const headSchema = z.object({
  id: z.string(),
  endpointId: z.string(),
  receivedAt: z.number(),
  headers: z.record(z.string(), z.string()),
  query: z.string(),
  itemCount: z.number(),
});

/** A record without its body. */
export type RecordHead = z.infer<typeof headSchema>;

/** Reads a record's head from its JSON; null where it is none. */
export function readHead(json: Buffer): RecordHead | null {
  try {
    return headSchema.parse(JSON.parse(json.toString("utf8")));
  } catch {
    return null;
  }
}

/** A request as bytes that prove themselves whole when they are read again. */
export function encodeRecord({ body, ...head }: NewRequest, marker: Marker): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const size = HEAD_LENGTH + json.length + body.length;
  const record = Buffer.alloc(marker.length + PREFIX + size);
  marker.copy(record);
  const rest = record.subarray(marker.length + PREFIX);
  rest.writeUInt32LE(json.length);
  json.copy(rest, HEAD_LENGTH);
  rest.set(body, HEAD_LENGTH + json.length);
  record.writeUInt32LE(size, marker.length);
  record.writeUInt32LE(crc32(rest), marker.length + 4);
  return record;
}

/** What a spool file holds: whole records, and the bytes that are none, piece by piece. */
export type Decoded = { readonly requests: NewRequest[]; readonly damaged: Buffer[] };

/**
 * Reads a spool file's records. What is not whole is left out alone: reading goes on at the next
 * marker, so that one bad sector costs no more than what lies in it.
 */
export function decodeRecords(file: Buffer, marker: Marker): Decoded {
  const requests: NewRequest[] = [];
  const damaged: Buffer[] = [];
  let at = 0;
  while (at < file.length) {
    const record = readRecord(file, at + marker.length);
    const next = record?.end ?? nextRecord(file, at, marker);
    if (record) requests.push(record.request);
    else damaged.push(file.subarray(at, next));
    at = next;
  }
  return { requests, damaged };
}

/** The record whose prefix begins there; null where it is not whole. */
function readRecord(file: Buffer, at: number): { request: NewRequest; end: number } | null {
  const end = endOf(file, at);
  if (end === null) return null;
  const rest = file.subarray(at + PREFIX, end);
  if (crc32(rest) !== file.readUInt32LE(at + 4)) return null;
  const headEnd = HEAD_LENGTH + rest.readUInt32LE(0);
  const head = readHead(rest.subarray(HEAD_LENGTH, headEnd));
  return head && { request: { ...head, body: rest.subarray(headEnd) }, end };
}

/** Where the record ends whose prefix begins there; null where the file ends before. */
function endOf(file: Buffer, at: number): number | null {
  if (at + PREFIX > file.length) return null;
  const size = file.readUInt32LE(at);
  const end = at + PREFIX + size;
  return size > HEAD_LENGTH && end <= file.length ? end : null;
}

/** Where to go on behind a damaged record. Without a marker only its own length tells. */
function nextRecord(file: Buffer, at: number, marker: Marker): number {
  if (marker.length === 0) return endOf(file, at) ?? file.length;
  const next = file.indexOf(marker, at + 1);
  return next < 0 ? file.length : next;
}
