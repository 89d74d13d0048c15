type Settings<Batch> = {
  /** How long what is noted waits for more (ms). */
  readonly after: number;
  /** How long what could not be written waits (ms). */
  readonly afterError?: number;
  /** Takes all that waits; null where nothing does. */
  readonly take: () => Batch | null;
  readonly write: (batch: Batch) => Promise<void>;
  /** Puts back what could not be written, beside what came meanwhile. */
  readonly putBack: (batch: Batch) => void;
};

const all = globalThis as typeof globalThis & {
  pushlensWriteBehind?: Set<{ flush(): Promise<void> }>;
};

/**
 * Writes what is noted a moment later, much of it at once, one batch after the other. What cannot be
 * written waits for the next time. Its timer does not keep a process alive: who ends calls `flushAll`.
 */
export class WriteBehind<Batch> {
  readonly #settings: Settings<Batch>;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(settings: Settings<Batch>) {
    this.#settings = settings;
    all.pushlensWriteBehind ??= new Set();
    all.pushlensWriteBehind.add(this);
  }

  /** Something was noted. */
  schedule(after = this.#settings.after): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.flush();
    }, after).unref();
  }

  /** Resolves once all that was noted before is written, or waits again as it could not be. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const { take, write, putBack, after, afterError = after } = this.#settings;
    const batch = take();
    if (batch === null) return;
    try {
      await write(batch);
    } catch {
      putBack(batch);
      this.schedule(afterError);
    }
  }
}

/** Writes what waits anywhere in this process, before it ends. */
export async function flushAll(): Promise<void> {
  await Promise.all([...(all.pushlensWriteBehind ?? [])].map((buffer) => buffer.flush()));
}
