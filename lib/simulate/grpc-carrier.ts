import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { status } from "@grpc/grpc-js";
import { type OutgoingStream, StreamClient, type StreamTarget } from "@/lib/grpc/client";
import type { EventStream } from "@/lib/providers/types";
import { type Answer, type Carrier, TIMEOUT } from "./carrier";
import type { SimulatedRequest } from "./types";

const REFUSED: ReadonlySet<status> = new Set([status.UNAUTHENTICATED, status.PERMISSION_DENIED]);

/** Carries the events of requests over gRPC, on one stream for as long as it lasts. */
export function grpcCarrier(target: StreamTarget, vendor: EventStream): Carrier {
  const client = new StreamClient(target);
  let conversation: Conversation | null = null;
  const current = () => {
    if (!conversation?.isOpen) conversation = new Conversation(client.open());
    return conversation;
  };
  return {
    address: target.address,
    deliver: (request) => {
      const waiting = eventsOf(request, vendor);
      return () => attempt(current(), waiting, vendor.stored);
    },
    close: () => {
      conversation?.end();
      client.close();
    },
  };
}

/** What is still to be acknowledged of a request, by the id that its answer names. */
type Waiting = Map<string, object>;

function eventsOf(request: SimulatedRequest, vendor: EventStream): Waiting {
  const items: object[] = JSON.parse(request.body);
  const events = items.map((item) => ({ ...item, [vendor.idField]: randomUUID() }));
  return new Map(events.map((event) => [String(Reflect.get(event, vendor.idField)), event]));
}

/** Sends what is not acknowledged yet. */
async function attempt(
  conversation: Conversation,
  waiting: Waiting,
  stored: string,
): Promise<Answer | null> {
  const asked = [...waiting].map(async ([id, event]) => {
    const answer = await conversation.ask(id, event);
    if (answer === stored) waiting.delete(id);
    return answer;
  });
  const late = sleep(TIMEOUT, null, { ref: false });
  const answers = await Promise.race([Promise.all(asked), late]);
  if (waiting.size === 0) return { label: stored, verdict: "taken" };
  const refusal = conversation.refusal;
  if (refusal !== null) return { label: refusal, verdict: "refused" };
  const label = answers?.find((answer) => answer !== null && answer !== stored);
  return label === undefined || label === null ? null : { label, verdict: "again" };
}

/** A stream, and who waits for which answer on it. */
class Conversation {
  readonly #stream: OutgoingStream;
  readonly #asking = new Map<string, (status: string | null) => void>();
  #end: status | null = null;

  constructor(stream: OutgoingStream) {
    this.#stream = stream;
    stream.on("data", ({ id, status: word }) => this.#settle(id, word));
    stream.on("status", ({ code }) => this.#over(code));
    // It comes with the status.
    stream.on("error", () => undefined);
  }

  get isOpen(): boolean {
    return this.#end === null;
  }

  /** The name of the code that refused the sender; null where none did. */
  get refusal(): string | null {
    return this.#end !== null && REFUSED.has(this.#end) ? (status[this.#end] ?? null) : null;
  }

  /** Sends an event; its status, or null where the stream ended without one. */
  ask(id: string, event: object): Promise<string | null> {
    if (!this.isOpen) return Promise.resolve(null);
    const answered = new Promise<string | null>((resolve) => this.#asking.set(id, resolve));
    this.#stream.write(event as Record<string, unknown>);
    return answered;
  }

  end(): void {
    this.#stream.end();
  }

  #settle(id: string, answer: string | null): void {
    this.#asking.get(id)?.(answer);
    this.#asking.delete(id);
  }

  #over(code: status): void {
    this.#end = code;
    for (const id of [...this.#asking.keys()]) this.#settle(id, null);
  }
}
