import { connect, type Socket } from "node:net";

/** What came back: a status, the milliseconds it took, and the body. */
export type Answer = { readonly status: number; readonly ms: number; readonly body: string };

type Expecting = { readonly begun: number; resolve(answer: Answer): void; reject(e: Error): void };

const HEAD_END = "\r\n\r\n";
const LAST_CHUNK = "0\r\n\r\n";

/**
 * One keep-alive connection that sends bytes as they are and reads whole answers.
 * It costs a fraction of node:http's client, so that it measures the server, not itself.
 */
export class Wire {
  readonly #port: number;
  #socket: Socket | null = null;
  #received = "";
  #expecting: Expecting | null = null;

  constructor(port: number) {
    this.#port = port;
  }

  /** Sends a whole request; rejects where the connection ends without an answer. */
  send(request: Uint8Array, timeout = 30_000): Promise<Answer> {
    const socket = this.#open();
    const timer = setTimeout(() => socket.destroy(new Error("no answer in time")), timeout);
    return new Promise<Answer>((resolve, reject) => {
      this.#expecting = { begun: performance.now(), resolve, reject };
      socket.write(request);
    }).finally(() => clearTimeout(timer));
  }

  /** Ends the connection; the next request opens another. */
  close(): void {
    this.#socket?.destroy();
    this.#socket = null;
  }

  #open(): Socket {
    if (this.#socket && !this.#socket.destroyed && this.#socket.writable) return this.#socket;
    const socket = connect({ port: this.#port, host: "127.0.0.1", noDelay: true });
    this.#received = "";
    socket.setEncoding("latin1");
    socket.on("data", (chunk) => this.#read(socket, String(chunk)));
    socket.on("error", () => undefined);
    socket.on("close", () => this.#lost(socket));
    this.#socket = socket;
    return socket;
  }

  #read(socket: Socket, chunk: string): void {
    this.#received += chunk;
    const end = this.#received.indexOf(HEAD_END);
    if (end < 0 || !this.#expecting) return;
    const head = this.#received.slice(0, end);
    const bodyAt = end + HEAD_END.length;
    const length = this.#bodyLength(head, bodyAt);
    if (length === null || this.#received.length < bodyAt + length) return;
    const body = this.#received.slice(bodyAt, bodyAt + length);
    this.#received = this.#received.slice(bodyAt + length);
    if (/^connection: *close/im.test(head)) socket.destroy();
    const { begun, resolve } = this.#expecting;
    this.#expecting = null;
    resolve({ status: Number(head.slice(9, 12)), ms: performance.now() - begun, body });
  }

  /** Null where a chunked body has not ended; its chunks are not put together. */
  #bodyLength(head: string, bodyAt: number): number | null {
    if (!/^transfer-encoding: *chunked/im.test(head))
      return Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
    const end = this.#received.indexOf(LAST_CHUNK, bodyAt);
    return end < 0 ? null : end + LAST_CHUNK.length - bodyAt;
  }

  #lost(socket: Socket): void {
    // One that was closed before may end only now, when another is in use.
    if (this.#socket !== socket) return;
    this.#socket = null;
    this.#expecting?.reject(new Error("the connection ended without an answer"));
    this.#expecting = null;
  }
}

/** The bytes of a POST to a path. */
export function postBytes(
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array,
): Buffer {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n${lines.join("")}Content-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), bytes]);
}
