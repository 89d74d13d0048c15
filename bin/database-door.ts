import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/log";
import { sendPagesAway } from "./pages-away";

/** What needs no database, or says by itself how it is. */
const WITHOUT =
  /^\/(?:_next\/|(?:healthz|readyz|metrics|favicon\.ico|icon\.svg|apple-touch-icon\.png|manifest\.webmanifest|robots\.txt)(?:[/?]|$))/;

type Patience = {
  /** How long a database that answered lately may take (ms); it may be busy with pages. */
  readonly well: number;
  /** And one that did not: a page for it should come at once. */
  readonly away: number;
  /** How long an answer stands for the next (ms). */
  readonly fresh: number;
};

const PATIENCE: Patience = { well: 4_000, away: 200, fresh: 1_000 };

/**
 * Lets pages be made while the database answers. While it hangs or is gone each of them would wait
 * for seconds and then fail without a word: they are told at once, with one question on its way for
 * all of them.
 */
export class DatabaseDoor {
  readonly #ask: () => Promise<unknown>;
  readonly #patience: Patience;
  #asking: Promise<boolean> | null = null;
  #isWell = true;
  #answeredAt = Number.NEGATIVE_INFINITY;

  /** `ask` resolves once the database has answered a question that costs nothing. */
  constructor(ask: () => Promise<unknown>, patience: Partial<Patience> = {}) {
    this.#ask = ask;
    this.#patience = { ...PATIENCE, ...patience };
  }

  /** Resolves to true where a page may be made; false where it has been answered with a 503. */
  async passes(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (WITHOUT.test(request.url ?? "") || (await this.#answers())) return true;
    sendPagesAway(request, response, "database");
    return false;
  }

  async #answers(): Promise<boolean> {
    const { well, away, fresh } = this.#patience;
    if (this.#isWell && performance.now() - this.#answeredAt < fresh) return true;
    this.#asking ??= this.#question();
    const late = new AbortController();
    const wait = sleep(this.#isWell ? well : away, false, { signal: late.signal }).catch(
      () => false,
    );
    const answers = await Promise.race([this.#asking, wait]);
    late.abort();
    if (answers !== this.#isWell) tell(answers);
    this.#isWell = answers;
    return answers;
  }

  async #question(): Promise<boolean> {
    try {
      await this.#ask();
      this.#answeredAt = performance.now();
      return true;
    } catch {
      return false;
    } finally {
      this.#asking = null;
    }
  }
}

function tell(answers: boolean): void {
  if (answers) log().info("the database answers again");
  else log().error("the database does not answer: pages say so until it does");
}
