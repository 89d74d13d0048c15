import { PushlensError } from "@/lib/errors";
import { words } from "@/lib/words/words";

type Waiting = { readonly run: () => void; readonly refuse: (error: Error) => void };

/**
 * Does one piece of work after the other, and takes them from those who wait in turn, so that whoever
 * brings many waits for them alone. Beyond `most` the one who brought the most is refused
 * (`rate_limited`).
 */
export class FairQueue {
  readonly #most: number;
  readonly #lines = new Map<string, Waiting[]>();
  #waiting = 0;
  #busy = false;

  constructor(most: number) {
    this.#most = most;
  }

  /** Runs `work` in its turn; `who` names the line in which it waits. */
  run<Value>(who: string, work: () => Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const line = this.#lines.get(who) ?? [];
      if (this.#waiting >= this.#most && !this.#makeRoom(line.length)) return reject(tooBusy());
      line.push({
        run: () =>
          void work()
            .then(resolve, reject)
            .finally(() => this.#next()),
        refuse: reject,
      });
      this.#lines.set(who, line);
      this.#waiting += 1;
      if (!this.#busy) this.#next();
    });
  }

  /** Refuses the newest of the longest line, where that is longer than the newcomer's will be. */
  #makeRoom(length: number): boolean {
    const longest = [...this.#lines.values()].reduce<Waiting[]>(
      (most, line) => (line.length > most.length ? line : most),
      [],
    );
    if (longest.length <= length + 1) return false;
    longest.pop()?.refuse(tooBusy());
    this.#waiting -= 1;
    return true;
  }

  #next(): void {
    const [first] = this.#lines;
    this.#busy = first !== undefined;
    if (!first) return;
    const [who, line] = first;
    const work = line.shift();
    // To the end of the lines that wait.
    this.#lines.delete(who);
    if (line.length > 0) this.#lines.set(who, line);
    this.#waiting -= 1;
    work?.run();
  }
}

function tooBusy(): PushlensError {
  const seconds = 5;
  return new PushlensError("rate_limited", words("auth")("tooManyAtOnce", { seconds }), seconds);
}
