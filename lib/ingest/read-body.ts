import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { PushlensError } from "@/lib/errors";

const DECODERS = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

function tooLarge(limit: number): PushlensError {
  return new PushlensError(
    "too_large",
    `The body is larger than this endpoint's limit of ${limit} bytes. Send smaller batches, or ask an admin to raise the limit.`,
  );
}

/** Collects a stream of chunks; stops as soon as there are more than `limit` bytes. */
async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/**
 * Reads a request's body and undoes its content encoding. Never holds more than `limit` bytes of
 * either form. Throws `too_large`, or `not_json` for an encoding that is unknown or broken.
 */
export async function readBody(
  stream: ReadableStream<Uint8Array> | Readable | null,
  encoding: string | null,
  limit: number,
): Promise<Uint8Array> {
  if (stream === null) return new Uint8Array();
  const source = stream instanceof Readable ? stream : Readable.fromWeb(stream as never);
  const name = (encoding ?? "").trim().toLowerCase();
  if (name === "" || name === "identity") return await collect(source, limit);
  const create = DECODERS[name as keyof typeof DECODERS];
  if (!create)
    throw new PushlensError(
      "not_json",
      `The content encoding "${name.slice(0, 40)}" is not known. Send the body plain, or as gzip, deflate or br.`,
    );
  let body: Uint8Array = new Uint8Array();
  let refusal: unknown = null;
  try {
    await pipeline(source, create(), async (decoded) => {
      body = await collect(decoded, limit).catch((error: unknown) => {
        refusal = error;
        throw error;
      });
    });
  } catch {
    if (refusal instanceof PushlensError) throw refusal;
    throw new PushlensError("not_json", `The body could not be decoded as ${name}.`);
  }
  return body;
}
