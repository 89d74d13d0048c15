import { Worker } from "node:worker_threads";
import { log } from "@/lib/log";

const MOST_READERS = 2;
/** A reader that has nothing to do for so long (ms) gives its memory back, where its program says nothing else. */
const IDLE = 30_000;
/** To count the items of no body that fits a request takes so long (ms). */
const PATIENCE = 30_000;

const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 };

type Job<Question, Answer> = {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
};

type Program = {
  /** The path of what it was bundled to. */
  readonly path: string;
  /** What it is told when it begins. */
  readonly data?: unknown;
  /** How long one answer may take (ms). */
  readonly patience?: number;
  /** How long one that has nothing to do stays (ms). */
  readonly idle?: number;
};

/**
 * Threads that read large bodies, so that nothing else waits for them. Begun when they are needed;
 * one that dies, for want of memory, fails its own body alone. What waits is bounded by the budget
 * for bodies.
 */
export class BodyReaders<Question, Answer> {
  readonly #program: Program;
  readonly #waiting: Job<Question, Answer>[] = [];
  readonly #idle = new Map<Worker, NodeJS.Timeout>();
  #readers = 0;

  /** `program` answers each question that it is posted by one message. */
  constructor(program: Program) {
    this.#program = program;
  }

  /** Reads one body. Rejects where the thread that read it died or took too long. */
  read(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      this.#proceed();
    });
  }

  #proceed(): void {
    // One begun for nobody would never be idle, and keep the place of one that reads.
    if (this.#waiting.length === 0) return;
    const [idle] = this.#idle.keys();
    const reader = idle ?? (this.#readers < MOST_READERS ? this.#begin() : null);
    const job = reader && this.#waiting.shift();
    if (job) this.#give(reader, job);
  }

  #begin(): Worker {
    this.#readers++;
    const reader = new Worker(this.#program.path, {
      resourceLimits: LIMITS,
      workerData: this.#program.data,
    });
    reader.unref();
    reader.on("error", (err) => log().error({ err }, "a reader of large bodies died"));
    reader.once("exit", () => {
      clearTimeout(this.#idle.get(reader));
      this.#idle.delete(reader);
      this.#readers--;
      this.#proceed();
    });
    return reader;
  }

  #end(reader: Worker): void {
    // Before it is gone: whoever comes until then would be given to it, and refused.
    this.#idle.delete(reader);
    void reader.terminate();
  }

  #give(reader: Worker, { question, resolve, reject }: Job<Question, Answer>): void {
    clearTimeout(this.#idle.get(reader));
    this.#idle.delete(reader);
    const late = setTimeout(() => void reader.terminate(), this.#program.patience ?? PATIENCE);
    const onExit = () => {
      clearTimeout(late);
      reject(new Error("The thread that read the body ended."));
    };
    reader.once("exit", onExit);
    reader.once("message", (answer: Answer) => {
      clearTimeout(late);
      reader.off("exit", onExit);
      const idle = this.#program.idle ?? IDLE;
      this.#idle.set(reader, setTimeout(() => this.#end(reader), idle).unref());
      resolve(answer);
      this.#proceed();
    });
    reader.postMessage(question);
  }
}
