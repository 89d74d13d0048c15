import { type ChildProcess, type Serializable, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ROOT } from "./root";
import { aborted } from "./stop-signal";

/** Who ends is started again at once, and then after longer and longer (ms). */
const BACKOFF = { first: 0, second: 100, most: 5_000 };
/** Who has run this long (ms) did not fail at its start. */
const SETTLED = 10_000;
/** How long a process may take to drain before it is ended by force (ms). */
const PATIENCE = 5_500;

/** How a process is run. */
type Settings = {
  /** It is not started before. */
  readonly after?: Promise<void>;
  readonly nodeFlags?: readonly string[];
  readonly args?: readonly string[];
  /** The first process of it, where that was begun already and waits to be told its `args`. */
  readonly ahead?: ChildProcess | null;
  /** Beside, and before, what this process's own environment says when it is started. */
  readonly environment?: Readonly<Record<string, string>>;
};

/** A program of dist/ that runs as a process of its own, and is started again when it dies. */
export class KeptProcess {
  readonly #name: string;
  readonly #settings: Settings;
  readonly #stopping = new AbortController();
  #child: ChildProcess | null = null;
  #ahead: ChildProcess | null;
  #news: Serializable | null = null;
  #loop: Promise<void>;
  #announce: () => void = () => undefined;
  /** Resolves when it has said for the first time that it is ready. */
  readonly ready = new Promise<void>((resolve) => {
    this.#announce = resolve;
  });
  #endTry: () => void = () => undefined;
  /** Resolves when it is ready, or its first process has ended. */
  readonly tried = new Promise<void>((resolve) => {
    this.#endTry = resolve;
  });

  constructor(name: string, settings: Settings = {}) {
    this.#name = name;
    this.#settings = settings;
    this.#ahead = settings.ahead ?? null;
    this.#loop = this.#keep();
  }

  /** Tells it something; who is started later is told the latest. */
  tell(news: Serializable): void {
    this.#news = news;
    // It may be about to end: then the next one hears it.
    if (this.#child?.connected) this.#child.send(news, () => undefined);
  }

  /** Ends it so that it starts again, with the environment of now. */
  restart(): void {
    this.#child?.kill("SIGTERM");
  }

  /** Ends it for good: kindly, then by force. Resolves when it is gone. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#child?.kill("SIGTERM");
    const force = setTimeout(() => this.#child?.kill("SIGKILL"), PATIENCE);
    await this.#loop;
    clearTimeout(force);
  }

  async #keep(): Promise<void> {
    const signal = this.#stopping.signal;
    await Promise.race([this.#settings.after, aborted(signal)]);
    let backoff = BACKOFF.first;
    while (!signal.aborted) {
      const begun = Date.now();
      const end = await this.#runOnce();
      this.#endTry();
      if (signal.aborted) return;
      if (Date.now() - begun > SETTLED) backoff = BACKOFF.first;
      // Not before: the first process is to run before anything else is loaded.
      const { log } = await import("@/lib/log");
      log().warn({ end, againInMs: backoff }, `${this.#name} ended and is started again`);
      await sleep(backoff, undefined, { signal }).catch(() => undefined);
      backoff = Math.min(Math.max(backoff * 2, BACKOFF.second), BACKOFF.most);
    }
  }

  /** The process that was begun already, told to go on; null where there is none, or none any more. */
  #takeAhead(): ChildProcess | null {
    const ahead = this.#ahead;
    this.#ahead = null;
    if (!ahead?.connected || ahead.killed) return null;
    // Where it ends just now its exit is heard all the same.
    ahead.send(this.#settings.args ?? [], () => undefined);
    return ahead;
  }

  #spawn(): ChildProcess {
    const program = join(ROOT, "dist", `${this.#name}.js`);
    const { nodeFlags = [], args = [], environment = {} } = this.#settings;
    return spawn(process.execPath, [...nodeFlags, program, ...args], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      // The C library keeps a pool of memory per thread; two serve as well as sixteen.
      // biome-ignore lint/style/noProcessEnv: a child inherits all of it, not what we know of.
      env: { ...process.env, ...environment, MALLOC_ARENA_MAX: "2" },
    });
  }

  #runOnce(): Promise<string> {
    const child = this.#takeAhead() ?? this.#spawn();
    this.#child = child;
    child.on("message", () => {
      this.#announce();
      this.#endTry();
    });
    if (this.#news !== null) child.send(this.#news, () => undefined);
    return new Promise((resolve) => {
      child.once("error", (error) => resolve(error.message));
      child.once("exit", (code, signal) => resolve(signal ?? `exit ${code}`));
    });
  }
}
