import {
  logVerbosity,
  Server,
  ServerCredentials,
  type ServiceDefinition,
  setLogVerbosity,
  status,
} from "@grpc/grpc-js";
import type { ErrorCode } from "@/lib/errors";
import type { EventAnswer } from "./event-stream";
import { type ReadEvent, readEvent } from "./read-event";
import { Room } from "./room";
import { Sender } from "./sender";
import type { GrpcSettings } from "./settings";
import { type Call, IncomingStream, refusalOf, type StreamLimits } from "./stream";

/** Bytes that all streams together hold between reading and acknowledging. */
const ROOM = 16 * 1024 * 1024;
/** Streams at once, of all senders. */
const MAX_STREAMS = 32;
/** And of one endpoint, so that its sender leaves some to others. */
const MAX_OF_ENDPOINT = 16;
/** How long streams may take to end once the listener is to stop (ms). */
const DRAIN = 4_000;

const LIMITS: StreamLimits = {
  events: 100,
  bytes: 1024 * 1024,
  wait: 5,
  inFlight: 4,
  idle: 300_000,
};

const SERVER_OPTIONS = {
  "grpc.max_receive_message_length": 4 * 1024 * 1024,
  "grpc.max_concurrent_streams": MAX_STREAMS,
  // A peer that is gone without a word is found out within a minute and a half.
  "grpc.keepalive_time_ms": 60_000,
  "grpc.keepalive_timeout_ms": 20_000,
  "grpc.max_connection_idle_ms": 300_000,
};

const CODES: Partial<Record<ErrorCode, status>> = {
  unauthorized: status.UNAUTHENTICATED,
  endpoint_disabled: status.PERMISSION_DENIED,
  rate_limited: status.RESOURCE_EXHAUSTED,
  unavailable: status.UNAVAILABLE,
};

const STOPPING = {
  code: status.UNAVAILABLE,
  details: "Pushlens is stopping. Send again what was not answered.",
};

/** Listens for a provider's streams of events. */
export class GrpcListener {
  readonly #settings: GrpcSettings;
  readonly #limits: StreamLimits;
  readonly #server = new Server(SERVER_OPTIONS);
  readonly #streams = new Set<IncomingStream>();
  #open = 0;
  readonly #ofEndpoint = new Map<string, number>();
  #stopping = false;
  readonly room = new Room(ROOM);

  constructor(settings: GrpcSettings, limits: Partial<StreamLimits> = {}) {
    this.#settings = settings;
    this.#limits = { ...LIMITS, ...limits };
    // Its own log goes to the console, past ours.
    setLogVerbosity(logVerbosity.NONE);
    this.#server.addService(this.#service(), { stream: (call: Call) => void this.#serve(call) });
  }

  /** Binds the port, 0 for any, and gives it. Throws where it is taken or may not be used. */
  listen(): Promise<number> {
    const { host, port, tls } = this.#settings;
    const address = `${host.includes(":") ? `[${host}]` : host}:${port}`;
    const credentials = tls
      ? ServerCredentials.createSsl(null, [{ cert_chain: tls.cert, private_key: tls.key }])
      : ServerCredentials.createInsecure();
    return new Promise((resolve, reject) => {
      this.#server.bindAsync(address, credentials, (error, bound) =>
        error ? reject(error) : resolve(bound),
      );
    });
  }

  /** Stores and answers what was read, then ends every stream and stops listening. */
  async close(): Promise<void> {
    this.#stopping = true;
    const closed = new Promise<void>((resolve) => this.#server.tryShutdown(() => resolve()));
    const force = setTimeout(() => this.#server.forceShutdown(), DRAIN);
    await Promise.all([...this.#streams].map((stream) => stream.end(STOPPING)));
    await closed;
    clearTimeout(force);
  }

  #service(): ServiceDefinition {
    const { method } = this.#settings;
    return {
      stream: {
        path: method.path,
        requestStream: true,
        responseStream: true,
        requestDeserialize: (bytes) => readEvent(this.#settings, bytes),
        responseSerialize: (answer: EventAnswer) => method.writeAnswer(answer),
        // The other end's half, which a server never uses.
        requestSerialize: (event: ReadEvent) => Buffer.from(event.json),
        responseDeserialize: (bytes) => method.readAnswer(bytes),
      },
    };
  }

  async #serve(call: Call): Promise<void> {
    if (this.#stopping) return refuse(call, STOPPING.code, STOPPING.details);
    if (this.#open >= MAX_STREAMS)
      return refuse(call, status.RESOURCE_EXHAUSTED, "Too many streams at once. Try again.");
    this.#open += 1;
    const sender = new Sender(call.metadata, this.#settings.provider);
    try {
      const { id, maxBodyBytes } = await sender.admit();
      await this.#sharing(call, id, () => this.#receive(call, sender, maxBodyBytes));
    } catch (error) {
      const { code, message } = refusalOf(error);
      refuse(call, CODES[code] ?? status.FAILED_PRECONDITION, message);
    } finally {
      this.#open -= 1;
    }
  }

  /** Receives a stream unless its endpoint has its share of them already. */
  async #sharing(call: Call, endpointId: string, receive: () => Promise<void>): Promise<void> {
    const open = this.#ofEndpoint.get(endpointId) ?? 0;
    if (open >= MAX_OF_ENDPOINT)
      return refuse(
        call,
        status.RESOURCE_EXHAUSTED,
        `This endpoint has ${MAX_OF_ENDPOINT} streams open already. Send over these, or end one.`,
      );
    this.#ofEndpoint.set(endpointId, open + 1);
    try {
      await receive();
    } finally {
      const left = (this.#ofEndpoint.get(endpointId) ?? 1) - 1;
      if (left > 0) this.#ofEndpoint.set(endpointId, left);
      else this.#ofEndpoint.delete(endpointId);
    }
  }

  async #receive(call: Call, sender: Sender, maxBodyBytes: number): Promise<void> {
    if (call.cancelled) return;
    const stream = new IncomingStream({
      call,
      sender,
      room: this.room,
      // Two brackets belong to the body as well.
      limits: { ...this.#limits, bytes: Math.min(this.#limits.bytes, maxBodyBytes - 2) },
      stored: this.#settings.provider.stream.stored,
    });
    this.#streams.add(stream);
    if (this.#stopping) void stream.end(STOPPING);
    await stream.over.finally(() => this.#streams.delete(stream));
  }
}

function refuse(call: Call, code: status, details: string): void {
  call.emit("error", { code, details });
}
