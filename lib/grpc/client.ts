import {
  Client,
  type ClientDuplexStream,
  credentials,
  logVerbosity,
  Metadata,
  setLogVerbosity,
} from "@grpc/grpc-js";
import type { Message } from "./event-fields";
import type { EventAnswer, EventStreamMethod } from "./event-stream";

export type OutgoingStream = ClientDuplexStream<Message, EventAnswer>;

/** Where to stream, and as who. */
export type StreamTarget = {
  /** `host:port` */
  readonly address: string;
  /** The certificate to trust, in PEM; null: without TLS. */
  readonly ca: Buffer | null;
  readonly method: EventStreamMethod;
  readonly metadata: Readonly<Record<string, string>>;
};

/** Streams events as a vendor does. */
export class StreamClient {
  readonly #target: StreamTarget;
  readonly #client: Client;

  constructor(target: StreamTarget) {
    setLogVerbosity(logVerbosity.NONE);
    this.#target = target;
    const channel = target.ca ? credentials.createSsl(target.ca) : credentials.createInsecure();
    this.#client = new Client(target.address, channel, { "grpc.enable_http_proxy": 0 });
  }

  /** Begins a stream: write events to it, read their answers from it. */
  open(): OutgoingStream {
    const { method, metadata } = this.#target;
    const sent = new Metadata();
    for (const [name, value] of Object.entries(metadata)) sent.set(name, value);
    return this.#client.makeBidiStreamRequest(
      method.path,
      (event: Message) => method.writeEvent(event),
      (bytes) => method.readAnswer(bytes),
      sent,
    );
  }

  close(): void {
    this.#client.close();
  }
}
