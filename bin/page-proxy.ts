import {
  Agent,
  type ClientRequest,
  type IncomingMessage,
  request as open,
  type ServerResponse,
} from "node:http";
import { pipeline } from "node:stream";
import { SOCKET_ADDRESS_HEADER } from "@/lib/auth/socket-address";
import { log } from "@/lib/log";
import { endToEndHeaders } from "./end-to-end-headers";
import { sendPagesAway } from "./pages-away";
import type { Target } from "./read-target";
import { requestIdFor } from "./request-id";

/** How long pages may keep silent over a request (ms); then it is given up. */
const SILENCE = 60_000;
/** Requests that wait for pages at once; where pages hang, more would only fill the memory. */
const MOST = 256;
const TOLD_EVERY = 10_000;

/** Hands requests to the process that serves the pages, over its local socket, and its answers back. */
export class PageProxy {
  readonly #socketPath: string;
  // Pages never close an idle connection, so that none is taken up as it goes away.
  readonly #agent = new Agent({ keepAlive: true, maxFreeSockets: 16 });
  #atWork = 0;
  #toldAt = 0;

  constructor(socketPath: string) {
    this.#socketPath = socketPath;
  }

  /** Answers a request with what the pages say, or with 503 where they say nothing. */
  pass(request: IncomingMessage, response: ServerResponse, { path, host }: Target): void {
    const address = request.socket.remoteAddress;
    // Gone already, and nobody can say any more who it was: nothing is done in another's name.
    if (address === undefined || response.closed) {
      response.destroy();
      return;
    }
    if (this.#atWork >= MOST) {
      this.#refuse(request, response, "too many wait for them");
      return;
    }
    const end = this.#countWhileWaiting(request);
    const pages = open({
      agent: this.#agent,
      socketPath: this.#socketPath,
      method: request.method,
      path,
      headers: forwarded(request, host, address),
    });
    pages.setTimeout(SILENCE, () => pages.destroy(new Error("no answer in time")));
    pages.on("error", (error) => this.#fail(request, response, error));
    pages.once("response", (answer) => {
      // From here on it waits for its reader, who may be slow, and not for pages.
      end();
      passAnswer(answer, response);
    });
    passBody(request, pages);
    request.once("close", () => {
      if (!request.complete) pages.destroy();
    });
    // Who hangs up, or turns silent for good, wants no page any more.
    const abandon = () => void pages.destroy();
    const { socket } = request;
    socket.once("end", abandon);
    response.once("close", () => {
      end();
      socket.off("end", abandon);
      if (!response.writableFinished) abandon();
    });
  }

  /**
   * Counts a request once it has come whole: who sends slowly waits for nobody, and would keep others
   * out. Gives what ends that.
   */
  #countWhileWaiting(request: IncomingMessage): () => void {
    let counted = 0;
    const count = () => {
      counted = 1;
      this.#atWork += 1;
    };
    if (bringsBody(request)) request.once("end", count);
    else count();
    return () => {
      request.off("end", count);
      this.#atWork -= counted;
      counted = 0;
    };
  }

  /** Lets go of the idle connections. */
  close(): void {
    this.#agent.destroy();
  }

  #fail(request: IncomingMessage, response: ServerResponse, error: Error): void {
    request.unpipe();
    // Half an answer is not made whole by another.
    if (response.headersSent) response.destroy();
    else if (!response.destroyed) this.#refuse(request, response, error.message);
  }

  #refuse(request: IncomingMessage, response: ServerResponse, reason: string): void {
    if (Date.now() - this.#toldAt > TOLD_EVERY) {
      this.#toldAt = Date.now();
      log().warn({ reason }, "the pages do not answer; webhooks are received meanwhile");
    }
    sendPagesAway(request, response);
  }
}

/** The headers that pages get. They believe what is said here of the sender. */
function forwarded(request: IncomingMessage, host: string | null, address: string): string[] {
  const setByUs = [SOCKET_ADDRESS_HEADER, "x-request-id", "expect", ...(host ? ["host"] : [])];
  // Before all others: a server reads so many, and what it does not see it cannot heed.
  const headers = [SOCKET_ADDRESS_HEADER, address, "X-Request-Id", requestIdFor(request)];
  if (host !== null) headers.push("Host", host);
  // Said anew: without it a body of unknown length would be taken for another request.
  if (request.headers["transfer-encoding"] !== undefined)
    headers.push("Transfer-Encoding", "chunked");
  return headers.concat(endToEndHeaders(request.rawHeaders, setByUs));
}

function bringsBody({ headers }: IncomingMessage): boolean {
  return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
}

function passBody(request: IncomingMessage, pages: ClientRequest): void {
  if (bringsBody(request)) request.pipe(pages);
  else pages.end();
}

function passAnswer(answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(
    answer.statusCode ?? 502,
    answer.statusMessage,
    endToEndHeaders(answer.rawHeaders),
  );
  // Where the first part of the body takes its time, the head goes ahead.
  setImmediate(() => response.flushHeaders());
  // An answer that breaks off ends the connection, or it would pass for a whole one.
  pipeline(answer, response, () => undefined);
}
