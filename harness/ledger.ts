import { request as httpRequest } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type Random, seededRandom } from "@/lib/simulate/random";
import { endpointOf } from "./installation";
import { type ItemKind, item, personOf } from "./items";

type Options = {
  readonly port: number;
  readonly seed: string;
  readonly connections: number;
  /** Items per request at most. */
  readonly batch: number;
  /** Wait between two requests of a connection, ms. */
  readonly wait: number;
  /** Share of acknowledged requests that are sent once more. */
  readonly duplicates: number;
  /** Written on, where clients follow each other. */
  readonly ledger?: Ledger;
};

/** What the client has in writing. */
export type Ledger = {
  /** Persons of items that were acknowledged. */
  readonly acknowledged: Set<string>;
  /** Persons of all items ever sent, acknowledged or not. */
  readonly sent: Set<string>;
  /** Sum of all answers' `received`. */
  received: number;
  /** Tries by status; 0: nobody listened, -1: cut off before the answer. */
  readonly statuses: Record<number, number>;
  /** When each acknowledgement came and how long it took (ms). */
  readonly answers: { at: number; ms: number }[];
};

/** An empty ledger. */
export function newLedger(): Ledger {
  return { acknowledged: new Set(), sent: new Set(), received: 0, statuses: {}, answers: [] };
}

const TIMEOUT = 15_000;
const RETRY = 50;

/**
 * A provider that never gives up: it sends batches, repeats what was not acknowledged until it is,
 * sends some again although they were, and keeps a ledger of what was promised.
 */
export class LedgerClient {
  readonly ledger: Ledger;
  readonly #options: Options;
  readonly #random: Random;
  readonly #loops: Promise<void>[];
  #stopping = false;
  #messages = 0;
  /** Messages whose later kinds are still to be sent. */
  readonly #unfinished: { message: string; kind: ItemKind }[] = [];

  constructor(options: Options) {
    this.#options = options;
    this.ledger = options.ledger ?? newLedger();
    this.#random = seededRandom(options.seed);
    this.#loops = Array.from({ length: options.connections }, () => this.#run());
  }

  /** Ends after every batch in hand has been acknowledged. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#loops);
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      const batch = this.#compose();
      await this.#deliver(batch);
      if (this.#random.chance(this.#options.duplicates)) await this.#deliver(batch);
      await sleep(this.#options.wait * 2 * this.#random.next());
    }
  }

  /** New messages, and now and then the next kind of an older one, in any order. */
  #compose(): { persons: string[]; body: string } {
    const size = this.#random.between(1, this.#options.batch);
    const parts = Array.from({ length: size }, () => this.#nextPart());
    const items = parts.map(({ message, kind }) => item(message, kind));
    const persons = parts.map(({ message, kind }) => personOf(message, kind));
    return { persons, body: `[${items.join(",")}]` };
  }

  #nextPart(): { message: string; kind: ItemKind } {
    const open = this.#unfinished;
    if (open.length > 100 || (open.length > 0 && this.#random.chance(0.5))) {
      const [part] = open.splice(this.#random.between(0, open.length - 1), 1);
      if (part) return part;
    }
    const message = `${this.#options.seed}-${this.#messages++}`;
    for (const kind of [0, 1, 2] as const)
      if (this.#random.chance(0.6)) open.push({ message, kind });
    return open.pop() ?? { message, kind: 0 };
  }

  async #deliver({ persons, body }: { persons: string[]; body: string }): Promise<void> {
    for (const person of persons) this.ledger.sent.add(person);
    for (;;) {
      const begun = performance.now();
      const { status, text } = await post(this.#options.port, body);
      const { statuses } = this.ledger;
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status === 200) {
        this.ledger.received += Number(/"received":(\d+)/.exec(text)?.[1] ?? 0);
        this.ledger.answers.push({ at: Date.now(), ms: performance.now() - begun });
        for (const person of persons) this.ledger.acknowledged.add(person);
        return;
      }
      await sleep(RETRY);
    }
  }
}

/** One try; status 0 where nobody listens, -1 where no whole answer came. */
function post(port: number, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const cutOff = () => resolve({ status: -1, text: "" });
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      authorization: endpointOf("wonderpush").secret,
    };
    const path = `/api/hooks/${endpointOf("wonderpush").token}`;
    const options = { port, host: "127.0.0.1", path, method: "POST", headers, timeout: TIMEOUT };
    const sent = httpRequest(options, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      response.on("error", cutOff);
      response.on("close", cutOff);
    });
    sent.on("timeout", () => sent.destroy());
    sent.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") resolve({ status: 0, text: "" });
      else cutOff();
    });
    sent.end(body);
  });
}
