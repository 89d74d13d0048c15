import { hash } from "node:crypto";
import { channel } from "node:diagnostics_channel";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { newClient, readySession } from "@/lib/connect";
import { PushlensError } from "@/lib/errors";
import type { EndpointSnapshot } from "./endpoint-snapshot";
import {
  type EndpointRecord,
  type EndpointsByToken,
  endpointsOf,
  readEndpoints,
} from "./read-endpoints";

/** Told by `NOTIFY` whenever an endpoint or one of its credentials changes. */
export const ENDPOINTS_CHANNEL = "pushlens_endpoints";

/** Told whenever all endpoints were read, and again once they are on disk: tests wait for it. */
const reads = channel("pushlens:endpoints");

const RELOAD_MS = 30_000;
const RETRY_MS = { first: 100, most: 2_000 };
/** How long somebody waits for the first read (ms), below any provider's own patience. */
const PATIENCE_MS = 2_000;
/** What would be refused is asked for so often at most (ms), for all who wait together. */
const ASK_EVERY_MS = 250;

/**
 * All endpoints of the installation, by the digest of their tokens, kept true by LISTEN. It holds
 * what exists and nothing else: an unknown token leaves no trace and costs one look in a map. Before
 * the database was read it knows what a snapshot says, where it is given one.
 */
export class EndpointCache {
  #url: string | null;
  readonly #snapshot: EndpointSnapshot | null;
  #remembered: EndpointsByToken | null = null;
  #records: EndpointsByToken | null = null;
  #client: Client | null = null;
  #attempt: Promise<void>;
  #loading: Promise<boolean> | null = null;
  #asking: Promise<boolean> | null = null;
  #askedAt = -Infinity;
  #retryMs = RETRY_MS.first;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;
  #announce: () => void = () => undefined;
  readonly #read = new Promise<void>((resolve) => {
    this.#announce = resolve;
  });

  /** Without an address it waits for `moveTo`. */
  constructor(connectionString: string | null, snapshot: EndpointSnapshot | null = null) {
    this.#url = connectionString;
    this.#snapshot = snapshot;
    const rows = snapshot?.read();
    if (rows) this.#remembered = endpointsOf(rows, true);
    this.#attempt = connectionString === null ? Promise.resolve() : this.#connect();
  }

  /**
   * The endpoint of a token, perhaps as it was before a start; null where there is none. What only
   * the database can tell is waited for: throws `unavailable` where it was not read in time.
   */
  async find(token: string): Promise<EndpointRecord | null> {
    const digest = hash("sha256", token, "hex");
    const remembered = this.#records ? null : this.#remembered?.get(digest);
    return remembered ?? (await this.#known()).get(digest) ?? null;
  }

  /**
   * The endpoint of a token as the database has it now: what memory would refuse may be news that was
   * not heard yet. Throws `unavailable` where the database does not say in time.
   */
  async confirm(token: string): Promise<EndpointRecord | null> {
    const late = sleep(PATIENCE_MS, false, { ref: false });
    if (this.#records && !(await Promise.race([this.#ask(), late]))) throw notRead();
    return (await this.#known()).get(hash("sha256", token, "hex")) ?? null;
  }

  /** True where it can judge requests, if only by what it remembers. */
  get isUseful(): boolean {
    return this.#records !== null || this.#remembered !== null;
  }

  /** The slugs of the providers that the known endpoints are of. */
  get providers(): ReadonlySet<string> {
    const known = this.#records ?? this.#remembered ?? new Map<string, EndpointRecord>();
    return new Set(Array.from(known.values(), ({ provider }) => provider));
  }

  /** Listens to the database at this address from now on; what is known stays until it is read. */
  moveTo(connectionString: string): void {
    const client = this.#client;
    this.#client = null;
    this.#url = connectionString;
    this.#retryMs = RETRY_MS.first;
    void client?.end().catch(() => undefined);
    this.#attempt = this.#connect();
  }

  /**
   * The one endpoint of a provider that has this secret; null where there is none, or several.
   * Throws `unavailable` if never read.
   */
  async findBySecret(provider: string, secret: string): Promise<EndpointRecord | null> {
    const digest = hash("sha256", secret, "buffer");
    const found = new Map<string, EndpointRecord>();
    for (const record of (await this.#known()).values()) {
      const match = record.secrets.find((known) => known.digest.equals(digest));
      if (match && record.provider === provider)
        found.set(record.id, { ...record, tokenId: match.id });
    }
    const [only, ...more] = found.values();
    return only && more.length === 0 ? only : null;
  }

  /** The endpoint of an id, with one of its tokens; null where there is none. */
  async findById(id: string): Promise<EndpointRecord | null> {
    return [...(await this.#known()).values()].find((record) => record.id === id) ?? null;
  }

  async #known(): Promise<EndpointsByToken> {
    if (!this.#records) await Promise.race([this.#read, sleep(PATIENCE_MS, null, { ref: false })]);
    if (this.#records) return this.#records;
    throw notRead();
  }

  /** True once all endpoints were read after the call. */
  #ask(): Promise<boolean> {
    this.#asking ??= this.#askInTurn();
    return this.#asking;
  }

  async #askInTurn(): Promise<boolean> {
    const wait = this.#askedAt + ASK_EVERY_MS - performance.now();
    if (wait > 0) await sleep(wait, undefined, { ref: false });
    await this.#attempt;
    // Who comes from here on may know of something newer.
    this.#asking = null;
    this.#askedAt = performance.now();
    return await this.refresh();
  }

  /** Reads all endpoints again; resolves once a read that began after the call is done: true, or failed. */
  async refresh(): Promise<boolean> {
    await this.#loading;
    this.#loading ??= this.#load().finally(() => {
      this.#loading = null;
    });
    return await this.#loading;
  }

  /** Stops listening. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#attempt;
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }

  async #load(): Promise<boolean> {
    const client = this.#client;
    if (!client) return false;
    try {
      await this.#readFrom(client);
      return this.#client === client;
    } catch {
      this.#lost(client);
      return false;
    }
  }

  async #readFrom(client: Client): Promise<void> {
    const rows = await readEndpoints(client);
    // One that was moved away from has nothing to say any more.
    if (this.#client !== client) return;
    this.#records = endpointsOf(rows, false);
    this.#announce();
    reads.publish(undefined);
    void this.#snapshot?.keep(rows).then(() => reads.publish(undefined));
  }

  async #connect(): Promise<void> {
    if (this.#url === null) return;
    const client = newClient(this.#url, {
      application_name: "pushlens endpoints",
      // A connection that died silently must not look alive for longer than this.
      query_timeout: 10_000,
      keepAlive: true,
    });
    client.on("error", () => this.#lost(client));
    client.on("end", () => this.#lost(client));
    client.on("notification", () => void this.refresh());
    this.#client = client;
    try {
      await client.connect();
      unref(client);
      await readySession(client, this.#url, { listens: true });
      // Listen first, read then: a change between the two is heard.
      await client.query(`LISTEN ${ENDPOINTS_CHANNEL}`);
      await this.#readFrom(client);
      this.#retryMs = RETRY_MS.first;
      this.#schedule(RELOAD_MS, () => this.#keepTrue());
    } catch {
      this.#lost(client);
    }
  }

  /** Also proves that the connection still lives, where nothing would tell. */
  async #keepTrue(): Promise<void> {
    await this.refresh();
    if (this.#client) this.#schedule(RELOAD_MS, () => this.#keepTrue());
  }

  #lost(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.removeAllListeners("notification");
    void client.end().catch(() => undefined);
    this.#schedule(this.#retryMs, async () => {
      this.#attempt = this.#connect();
      await this.#attempt;
    });
    this.#retryMs = Math.min(this.#retryMs * 2, RETRY_MS.most);
  }

  #schedule(ms: number, run: () => Promise<void>): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => void run(), ms);
    this.#timer.unref();
  }
}

function notRead(): PushlensError {
  return new PushlensError("unavailable", "The endpoints could not be read yet. Try again.", 5);
}

/** Lets the process end while it listens. (pg has the method; its types have not.) */
function unref(client: Client): void {
  (client as Client & { unref(): void }).unref();
}
