import { type ServerDuplexStream, status } from "@grpc/grpc-js";
import { type ErrorCode, PushlensError } from "@/lib/errors";
import { log } from "@/lib/log";
import type { EventAnswer } from "./event-stream";
import type { ReadEvent } from "./read-event";
import type { Room } from "./room";
import type { Sender } from "./sender";

export type Call = ServerDuplexStream<ReadEvent, EventAnswer>;

/** What a stream is held to. */
export type StreamLimits = {
  /** Events that share a request at most. */
  readonly events: number;
  /** Bytes of their JSON at most. */
  readonly bytes: number;
  /** How long the first of them waits for others (ms). */
  readonly wait: number;
  /** Requests of one stream that are being stored at once. */
  readonly inFlight: number;
  /** Without any progress for so long the stream is ended (ms). */
  readonly idle: number;
};

type Options = {
  readonly call: Call;
  readonly sender: Sender;
  readonly room: Room;
  readonly limits: StreamLimits;
  /** The vendor's word for "stored". */
  readonly stored: string;
};

/** What ends a stream: these would refuse every further event too. */
const ENDS: Partial<Record<ErrorCode, status>> = {
  unauthorized: status.UNAUTHENTICATED,
  endpoint_disabled: status.PERMISSION_DENIED,
};

/**
 * One stream of events: collects what comes together, stores it, and answers each event once it is
 * committed. Reads no further while too much waits to be stored or its answers are not read.
 */
export class IncomingStream {
  readonly #call: Call;
  readonly #options: Options;
  #batch: ReadEvent[] = [];
  #batchSize = 0;
  #flushTimer: NodeJS.Timeout | null = null;
  readonly #idleTimer: NodeJS.Timeout;
  readonly #sending = new Set<Promise<void>>();
  #state: "open" | "ending" | "over" = "open";
  #settle: () => void = () => undefined;
  /** Resolves once nothing more is read or answered. */
  readonly over = new Promise<void>((resolve) => {
    this.#settle = resolve;
  });

  constructor(options: Options) {
    this.#options = options;
    this.#call = options.call;
    this.#idleTimer = setTimeout(() => this.#abandon(), options.limits.idle);
    this.#call.on("cancelled", () => this.#close());
    this.#call.on("drain", () => this.#steer());
    this.#call.on("end", () => void this.end());
    this.#call.on("data", (event: ReadEvent) => this.#take(event));
  }

  /** Stores and answers what was read, then ends the stream; with an error where one is given. */
  async end(error: { code: status; details: string } | null = null): Promise<void> {
    if (this.#state !== "open") return;
    this.#state = "ending";
    this.#call.pause();
    this.#flush();
    while (this.#sending.size > 0) await Promise.all(this.#sending);
    if (this.#isOver()) return;
    this.#close();
    if (error) this.#call.emit("error", error);
    else this.#call.end();
  }

  /** A getter would be taken for unchanged across an await. */
  #isOver(): boolean {
    return this.#state === "over";
  }

  #close(): void {
    this.#state = "over";
    clearTimeout(this.#idleTimer);
    this.#give(this.#cut());
    this.#settle();
  }

  #abandon(): void {
    const details = "Nothing came for a while. Open another stream when there are events.";
    void this.end({ code: status.DEADLINE_EXCEEDED, details });
  }

  #take(event: ReadEvent): void {
    const { limits, room } = this.#options;
    // What was in a buffer when the stream began to end is not taken: the sender keeps it.
    if (this.#state !== "open") return;
    this.#idleTimer.refresh();
    room.take(event.size);
    if (this.#batchSize + event.size > limits.bytes) this.#flush();
    this.#batch.push(event);
    this.#batchSize += event.size;
    if (this.#batch.length >= limits.events) this.#flush();
    else this.#flushTimer ??= setTimeout(() => this.#flush(), limits.wait);
    this.#steer();
  }

  /** Reads on, or stops reading. */
  #steer(): void {
    if (this.#state !== "open") return;
    const { limits, room } = this.#options;
    const full = this.#sending.size >= limits.inFlight || this.#call.writableNeedDrain;
    if (room.isFull) room.onFree(() => this.#steer());
    if (full || room.isFull) this.#call.pause();
    else this.#call.resume();
  }

  /** Takes the batch away from the stream. */
  #cut(): ReadEvent[] {
    if (this.#flushTimer) clearTimeout(this.#flushTimer);
    this.#flushTimer = null;
    const batch = this.#batch;
    this.#batch = [];
    this.#batchSize = 0;
    return batch;
  }

  #flush(): void {
    const batch = this.#cut();
    if (batch.length === 0) return;
    const sent: Promise<void> = this.#send(batch).finally(() => {
      this.#sending.delete(sent);
      this.#give(batch);
      this.#steer();
    });
    this.#sending.add(sent);
  }

  #give(batch: readonly ReadEvent[]): void {
    this.#options.room.give(batch.reduce((sum, { size }) => sum + size, 0));
  }

  async #send(batch: readonly ReadEvent[]): Promise<void> {
    const { sender, stored } = this.#options;
    const events = batch.filter(({ refusal }) => refusal === null);
    for (const { id, refusal } of batch) if (refusal) this.#refuse(id, refusal);
    if (events.length === 0) return;
    try {
      await sender.send(events);
      for (const { id } of events) this.#answer({ id, status: stored });
    } catch (error) {
      const refusal = refusalOf(error);
      for (const { id } of events) this.#answer({ id, status: wordOf(refusal.code) });
      const code = ENDS[refusal.code];
      if (code !== undefined) void this.end({ code, details: refusal.message });
    }
  }

  /** An event that is refused on its own. */
  #refuse(id: string, code: ErrorCode): void {
    this.#options.sender.countRefusal(code);
    this.#answer({ id, status: wordOf(code) });
  }

  #answer(answer: EventAnswer): void {
    if (!this.#isOver()) this.#call.write(answer);
  }
}

/** The expected refusal that an error is; anything else is logged, and means "try again". */
export function refusalOf(error: unknown): PushlensError {
  if (error instanceof PushlensError) return error;
  log().error({ err: error }, "streamed events could not be stored");
  return new PushlensError("unavailable", "Something went wrong on our side. Try again.");
}

/** A refusal's code as a status: `Unavailable`, `TooLarge`, `Invalid`. */
function wordOf(code: ErrorCode): string {
  if (code === "bad_request") return "Invalid";
  return code.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
