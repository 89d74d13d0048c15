import { channel } from "node:diagnostics_channel";
import { join } from "node:path";
import { env } from "@/lib/env";
import { noteStep, saveStepTimes } from "@/lib/ingest/step-times";
import { log } from "@/lib/log";
import { pool } from "@/lib/pool";
import { insertEach } from "./insert-each";
import { insertInto } from "./insert-requests";
import type { NewRequest } from "./new-request";
import { keepReceiverClock, stopReceiverClock } from "./process-clock";
import { Spool } from "./spool";
import { noteStored } from "./store-outcome";

const MAX_BATCH_REQUESTS = 256;
const MAX_BATCH_BYTES = 16 * 1024 * 1024;
/** A body of more bytes is large. */
const LARGE = 256 * 1024;

/** How long a commit may take before the spool takes over (ms). */
const PATIENCE = 3_000;
/** How soon the database is asked again, or the spool drained again (ms). */
const RETRY = 1_000;
const SAVE_TIMES = 10_000;

/**
 * Where storing stands. Whatever it is, requests are kept one batch at a time: while one is under way
 * (`small`, `large`), those that come wait, and share the next. To write a large body takes the database
 * a quarter of a second, so small ones do not wait for large ones.
 *
 * | mode     | requests go to | meanwhile                          | leads to                          |
 * | -------- | -------------- | ---------------------------------- | --------------------------------- |
 * | open     | database       | the spool is empty, as far as known | away: a commit failed, or is late |
 * |          |                |                                    | draining: the process begins      |
 * | away     | spool          | the database is asked every second | draining: it answered             |
 * | draining | database       | the spool's files are brought in   | open: there was none              |
 * |          |                |                                    | behind: there were, or it failed  |
 * |          |                |                                    | away: a commit failed, or is late |
 * | behind   | database       | draining is tried in a second      | draining: the second has passed   |
 * |          |                |                                    | away: a commit failed, or is late |
 */
const MODES = {
  open: { into: "database", retries: false },
  away: { into: "spool", retries: true },
  draining: { into: "database", retries: false },
  behind: { into: "database", retries: true },
} as const;

/** Told of every mode that storing enters, as `{ mode }`: tests wait for it. */
const modes = channel("pushlens:storing");

/** Who shares a commit, with their like. */
type Lane = "small" | "large";
/** The mode, and of each lane whether a batch is under way. */
type State = { readonly mode: keyof typeof MODES } & { readonly [lane in Lane]: boolean };

type Waiting = {
  readonly request: NewRequest;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

class Store {
  #state: State = { mode: "open", small: false, large: false };
  #retry: NodeJS.Timeout | null = null;
  #spool: Spool | null = null;
  #saving: NodeJS.Timeout | null = null;
  readonly #waiting: Readonly<Record<Lane, Waiting[]>> = { small: [], large: [] };

  get spool(): Spool {
    this.#spool ??= new Spool(join(env().PUSHLENS_DATA_DIR, "spool"));
    return this.#spool;
  }

  /** The one place where the state changes, and with it whether something is tried again. */
  #become(change: Partial<State>): void {
    const before = this.#state.mode;
    this.#state = { ...this.#state, ...change };
    const { mode } = this.#state;
    if (mode !== before) modes.publish({ mode });
    if (!MODES[mode].retries) this.#stopRetrying();
    else
      this.#retry ??= setTimeout(() => {
        this.#retry = null;
        this.drain().catch(() => undefined);
      }, RETRY);
  }

  #stopRetrying(): void {
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
  }

  /** Resolves once a request is on disk. */
  store(request: NewRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      const lane = request.body.length > LARGE ? "large" : "small";
      this.#waiting[lane].push({ request, resolve, reject });
      void this.#commitWaiting(lane);
    });
  }

  async #commitWaiting(lane: Lane): Promise<void> {
    if (this.#state[lane]) return;
    this.#become({ [lane]: true });
    const waiting = this.#waiting[lane];
    while (waiting.length > 0) await this.#commitBatch(takeBatch(waiting));
    this.#become({ [lane]: false });
  }

  async #commitBatch(batch: readonly Waiting[]): Promise<void> {
    const requests = batch.map(({ request }) => request);
    try {
      await this.#keep(requests);
      noteStored(true);
      for (const { resolve } of batch) resolve();
    } catch (error) {
      noteStored(false);
      log().error({ err: error }, "requests could be stored nowhere and are refused");
      for (const { reject } of batch) reject(error);
    }
  }

  /** In the database; or, where that is away or slow, in the spool. */
  async #keep(requests: readonly NewRequest[]): Promise<void> {
    if (MODES[this.#state.mode].into === "database") {
      try {
        return await commit(requests);
      } catch (error) {
        log().warn({ err: error }, "the database is away: requests go to the spool");
      }
    }
    this.#become({ mode: "away" });
    await this.spool.append(requests);
  }

  /** Moves what the spool holds into the database; throws while that is away, and is tried again. */
  async drain(): Promise<void> {
    try {
      // Asked apart from the spool: that may be empty, or not to be used at all.
      if (this.#state.mode === "away") await within(PATIENCE, ping());
      this.#become({ mode: "draining" });
      const drained = await this.spool.drain((requests) =>
        within(PATIENCE, insertEach(this.spool, requests)),
      );
      if (drained > 0) log().info({ requests: drained }, "the spool was drained into the database");
      // What came in meanwhile waits in the next file.
      this.#endDraining(drained > 0 ? "behind" : "open");
    } catch (error) {
      this.#endDraining("behind");
      throw error;
    }
  }

  /** A commit that failed meanwhile has said already that the database is away again. */
  #endDraining(mode: "open" | "behind"): void {
    this.#become(this.#state.mode === "draining" ? { mode } : {});
  }

  start(): void {
    this.#saving ??= setInterval(() => {
      saveStepTimes(pool()).catch(() => undefined);
    }, SAVE_TIMES).unref();
    this.drain().catch(() => undefined);
  }

  stop(): void {
    this.#stopRetrying();
    if (this.#saving) clearInterval(this.#saving);
    this.#saving = null;
  }
}

// Next's bundles and the hook door may load this file twice in one process: one queue, one spool.
const shared = globalThis as typeof globalThis & { pushlensStore?: Store };

function store(): Store {
  shared.pushlensStore ??= new Store();
  return shared.pushlensStore;
}

/**
 * Stores a request; resolves once it is on disk: committed, or, while the database is away, in
 * the spool. Requests that arrive while a commit is under way share the next one; large and small
 * ones each with their like.
 */
export function storeRequest(request: NewRequest): Promise<void> {
  return store().store(request);
}

/** Moves what the spool holds into the database; throws while it is still away. */
export async function drainSpool(): Promise<void> {
  await store().drain();
}

/** Takes in what an earlier process may have left in the spool. */
export function startSpool(): void {
  keepReceiverClock();
  store().start();
}

/** Ends the spool's timer, so that the process can end; what is in the spool stays on disk. */
export function stopSpool(): void {
  stopReceiverClock();
  store().stop();
}

/** True where the spool can be written. */
export async function canSpool(): Promise<boolean> {
  return await store().spool.isWritable();
}

function takeBatch(waiting: Waiting[]): Waiting[] {
  let bytes = 0;
  let count = 0;
  for (const { request } of waiting) {
    bytes += request.body.length;
    if (count > 0 && (count >= MAX_BATCH_REQUESTS || bytes > MAX_BATCH_BYTES)) break;
    count++;
  }
  return waiting.splice(0, count);
}

async function commit(requests: readonly NewRequest[]): Promise<void> {
  const begun = performance.now();
  await within(PATIENCE, insertInto(pool(), requests));
  noteStep(pool(), "store", performance.now() - begun);
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no commit within ${ms} ms`)), ms);
  });
  // A commit that comes after all does no harm: the same request is inserted once.
  work.catch(() => undefined);
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function ping(): Promise<void> {
  await pool().query("SELECT 1 FROM webhook_request LIMIT 1");
}
