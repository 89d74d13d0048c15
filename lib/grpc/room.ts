/**
 * Room for the bytes that all streams together hold between reading and acknowledging. Whoever
 * finds it full stops reading, so that the sender waits rather than this process's memory.
 */
export class Room {
  readonly #size: number;
  #taken = 0;
  #most = 0;
  readonly #waiting = new Set<() => void>();

  constructor(size: number) {
    this.#size = size;
  }

  get isFull(): boolean {
    return this.#taken >= this.#size;
  }

  /** The most bytes that were ever held at once. */
  get most(): number {
    return this.#most;
  }

  /** Takes what has been read already, also where that is more than the room has. */
  take(bytes: number): void {
    this.#taken += bytes;
    this.#most = Math.max(this.#most, this.#taken);
  }

  give(bytes: number): void {
    this.#taken -= bytes;
    if (this.isFull) return;
    for (const proceed of this.#waiting) proceed();
    this.#waiting.clear();
  }

  /** Calls back once when there is room again. */
  onFree(proceed: () => void): void {
    this.#waiting.add(proceed);
  }
}
