import { crc32 } from "node:zlib";
import { z } from "zod";
import type { NewRequest } from "./store-requests";

// length of the rest (4) · CRC-32 of the rest (4) · length of the JSON head (4) · head · body
/** Bytes before a record's rest, and before its head within that. */
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

/** Reads a record's head from its JSON. */
export function readHead(json: Buffer): RecordHead {
  return headSchema.parse(JSON.parse(json.toString("utf8")));
}

/** A request as bytes that prove themselves whole when they are read again. */
export function encodeRecord({ body, ...head }: NewRequest): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const size = HEAD_LENGTH + json.length + body.length;
  const record = Buffer.alloc(PREFIX + size);
  record.writeUInt32LE(size, 0);
  record.writeUInt32LE(json.length, PREFIX);
  json.copy(record, PREFIX + HEAD_LENGTH);
  record.set(body, PREFIX + HEAD_LENGTH + json.length);
  record.writeUInt32LE(crc32(record.subarray(PREFIX)), 4);
  return record;
}

/** What a spool file holds: whole records, and how many bytes at its end are not one. */
export type Decoded = { readonly requests: NewRequest[]; readonly tornBytes: number };

/**
 * Reads a spool file's records up to the first that is not whole. What follows it was never
 * acknowledged: a record is acknowledged only once it and all before it are on disk.
 */
export function decodeRecords(file: Buffer): Decoded {
  const requests: NewRequest[] = [];
  let at = 0;
  while (at + PREFIX <= file.length) {
    const end = at + PREFIX + file.readUInt32LE(at);
    const rest = file.subarray(at + PREFIX, end);
    const whole = end <= file.length && rest.length > HEAD_LENGTH;
    if (!whole || crc32(rest) !== file.readUInt32LE(at + 4)) break;
    const headEnd = HEAD_LENGTH + rest.readUInt32LE(0);
    const head = readHead(rest.subarray(HEAD_LENGTH, headEnd));
    requests.push({ ...head, body: rest.subarray(headEnd) });
    at = end;
  }
  return { requests, tornBytes: file.length - at };
}
