import "server-only";
import { type ErrorCode, PushlensError } from "@/lib/errors";
import { inLanguage, language } from "@/lib/words/here";
import type { Language } from "@/lib/words/languages";
import { words } from "@/lib/words/words";
import { TASKS, type Tasks } from "./tasks";

/** What another thread is asked for. */
export type Asked = {
  readonly task: keyof Tasks;
  readonly input: unknown;
  /** Of whom it is done for: what it refuses is said in it. */
  readonly language: Language;
};

/** What came of it: its result, or its error as far as that can be told between threads. */
export type Told =
  | { readonly result: unknown }
  | {
      readonly failed: {
        /** Of a refusal, which is for people. */
        readonly refused: ErrorCode | null;
        readonly message: string;
        readonly stack: string | null;
      };
    };

type AskBeside = (asked: Asked) => Promise<Told>;

// The program that serves pages sets it, and Next's bundles load this file for themselves.
const shared = globalThis as typeof globalThis & { pushlensBeside?: AskBeside };

/** From now on tasks run in another thread; null: here again, as under `next dev`. */
export function workBeside(ask: AskBeside | null): void {
  if (ask) shared.pushlensBeside = ask;
  else delete shared.pushlensBeside;
}

/** How much a task has to read, where that is known. */
export type Size = { readonly bytes: number; readonly items: number };
/** So little is read here: it takes less time than to ask another thread. */
const SMALL: Size = { bytes: 131_072, items: 500 };
/** What bodies are is found by going through them several times. */
const SMALL_TO_MAP: Size = { bytes: 32_768, items: 100 };

function isSmall(task: keyof Tasks, { bytes, items }: Size): boolean {
  const most = task === "look" || task === "preview" ? SMALL_TO_MAP : SMALL;
  return bytes <= most.bytes && items <= most.items;
}

/** What a task had done by then stays done. */
const ended = (task: keyof Tasks): string =>
  words("settings")(task === "replay" ? "tooMuchToReplay" : "tooMuchToRead");

type Input<Task extends keyof Tasks> = Parameters<Tasks[Task]>[0];
type Result<Task extends keyof Tasks> = ReturnType<Tasks[Task]>;

/**
 * Does what reads large bodies where nobody who asks for a page waits for it. Throws what the task throws;
 * `unavailable` where the thread ended under it. No guard.
 */
export async function beside<Task extends keyof Tasks>(
  task: Task,
  input: Input<Task>,
  size?: Size,
): Promise<Awaited<Result<Task>>> {
  const ask = shared.pushlensBeside;
  if (!ask || (size && isSmall(task, size)))
    return (await run({ task, input })) as Awaited<Result<Task>>;
  const told = await ask({ task, input, language: language() }).catch(() => null);
  if (told === null) throw new PushlensError("unavailable", ended(task));
  if ("result" in told) return told.result as Awaited<Result<Task>>;
  throw errorOf(told.failed);
}

/** The answer to what was asked, for the thread that does it. */
export async function answerBeside(asked: Asked): Promise<Told> {
  try {
    return { result: await inLanguage(asked.language, () => run(asked)) };
  } catch (error) {
    const refused = error instanceof PushlensError ? error.code : null;
    const { message, stack = null } = error instanceof Error ? error : new Error(String(error));
    return { failed: { refused, message, stack } };
  }
}

function run({ task, input }: Omit<Asked, "language">): Promise<unknown> {
  return (TASKS[task] as (input: unknown) => Promise<unknown>)(input);
}

function errorOf({ refused, message, stack }: Extract<Told, { failed: object }>["failed"]): Error {
  if (refused !== null) return new PushlensError(refused, message);
  const error = new Error(message);
  if (stack !== null) error.stack = stack;
  return error;
}
