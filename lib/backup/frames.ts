/**
 * What a backup is made of, inside gzip: frames of a kind (one byte), a length (four bytes, big end
 * first) and that many bytes.
 *
 * `H` header (JSON) · `K` secret key (base64) · per table `T` its name and columns (JSON), `D` its rows
 * as COPY writes them, `E` their size and checksum (JSON) · `Z` the end: how many tables (JSON).
 */
export type Frame = { readonly kind: string; readonly content: Buffer };

/** What is said of a file that ends before its end. */
export const CUT_OFF =
  "The backup is incomplete: the file ends too early, as where its disk was full or copying it was cut off. Nothing was restored; copy it again, or take an earlier one.";

const NO_BACKUP = "This is no backup of Pushlens, or it is damaged. Nothing was restored.";
const HEADER = "H".charCodeAt(0);
const HEAD = 5;
const LARGEST = 64 * 1024 * 1024;

/** A frame as it stands in the file. */
export function writeFrame(kind: string, content: Uint8Array | object): Buffer {
  const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content));
  const head = Buffer.alloc(HEAD);
  head.write(kind, 0, "latin1");
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** Reads frames out of a stream of bytes. Throws where it ends within one. */
export async function* readFrames(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  let begun = false;
  for await (const chunk of stream) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    for (let length = lengthOf(rest); length !== null; length = lengthOf(rest)) {
      yield { kind: rest.toString("latin1", 0, 1), content: rest.subarray(HEAD, HEAD + length) };
      rest = rest.subarray(HEAD + length);
      begun = true;
    }
  }
  if (rest.length === 0) return;
  // Every backup begins with its header: what does not is some other file.
  throw new Error(begun || rest[0] === HEADER ? CUT_OFF : NO_BACKUP);
}

/** The length of the first frame's content; null while it is not here whole. */
function lengthOf(bytes: Buffer): number | null {
  if (bytes.length < HEAD) return null;
  const length = bytes.readUInt32BE(1);
  if (length > LARGEST) throw new Error(NO_BACKUP);
  return bytes.length < HEAD + length ? null : length;
}
