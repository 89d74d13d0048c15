import type { ErrorCode } from "@/lib/errors";
import type { EventStreamMethod } from "./event-stream";
import type { StreamingProvider } from "./settings";

/** An event as the server takes it off the stream. */
export type ReadEvent = {
  /** What its answer names. */
  readonly id: string;
  readonly json: string;
  /** Bytes of its JSON. */
  readonly size: number;
  /** Why it is not stored, whatever else happens; null: nothing against it. */
  readonly refusal: ErrorCode | null;
};

/** Far more than an event needs; a stream holds several before it can be stopped. */
const MAX_EVENT_BYTES = 256 * 1024;
/** Where an event that is not understood keeps the message as it came, in base64. */
const RAW_FIELD = "grpc_message";

/** Reads a streamed message. Never throws: what cannot be read is refused on its own. */
export function readEvent(
  { method, provider }: { method: EventStreamMethod; provider: StreamingProvider },
  bytes: Buffer,
): ReadEvent {
  try {
    const { id, json } = method.readEvent(bytes);
    if (bytes.length > MAX_EVENT_BYTES) return refused(id, "too_large");
    const kept = isUnderstood(provider, json) ? json : withRaw(json, bytes);
    return { id, json: kept, size: Buffer.byteLength(kept) + 1, refusal: null };
  } catch {
    return refused("", "bad_request");
  }
}

function refused(id: string, refusal: ErrorCode): ReadEvent {
  return { id, json: "", size: 0, refusal };
}

function isUnderstood(provider: StreamingProvider, json: string): boolean {
  const request = { headers: {}, query: "", body: new Uint8Array() };
  return provider.read(JSON.parse(json), request, Date.now()).outcome !== "quarantined";
}

/** A wrong proto file makes nonsense of an event; with the message itself nothing of it is lost. */
function withRaw(json: string, bytes: Buffer): string {
  const comma = json === "{}" ? "" : ",";
  return `${json.slice(0, -1)}${comma}"${RAW_FIELD}":"${bytes.toString("base64")}"}`;
}
