import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import pino, { type Logger } from "pino";
import pretty from "pino-pretty";
import { SECRET_HEADERS } from "@/lib/providers/secret-headers";
import { env } from "./env";
import { isUntaken } from "./form-taken";
import { sqlStateOf } from "./sql-state";

// Logs never hold a secret, a token or a body, wherever in an object it is logged.
const SECRETS = [...SECRET_HEADERS, "password", "secret", "token", "key", "body", "email"];

const redact = {
  paths: SECRETS.flatMap((name) => {
    const step = `["${name}"]`;
    return [step, `*${step}`, `*.*${step}`];
  }),
  censor: "[redacted]",
};

// Next's bundles and the doors load this file each for themselves, and speak of the same request.
const shared = globalThis as typeof globalThis & { pushlensRequest?: AsyncLocalStorage<string> };
shared.pushlensRequest ??= new AsyncLocalStorage<string>();
const currentRequest = shared.pushlensRequest;

/** Does some work for an HTTP request: each of its log lines names the request's id. */
export function withRequestId<T>(id: string, work: () => T): T {
  return currentRequest.run(id, work);
}

let cached: Logger | undefined;

/** The process's log: for people in a terminal, JSON lines everywhere else. */
export function log(): Logger {
  cached ??= createLog(env().PUSHLENS_LOG_LEVEL, process.stdout.isTTY ? prettyStream() : undefined);
  return cached;
}

/** Makes a log that writes to a stream (default: standard output). */
export function createLog(level: string, stream?: NodeJS.WritableStream): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    redact,
    serializers: { err: describeError },
    mixin: () => {
      const requestId = currentRequest.getStore();
      return requestId === undefined ? {} : { requestId };
    },
  };
  return stream ? pino(options, stream) : pino(options);
}

function prettyStream(): NodeJS.WritableStream {
  return pretty({ ignore: "pid", translateTime: "SYS:HH:MM:ss", singleLine: true, sync: true });
}

/**
 * What the log says of an error. A database's message may quote the row that it refused, so of
 * those only the code is kept.
 */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = error.stack?.match(/^\s+at .*$/gm)?.slice(0, 12);
  const code = (error as { code?: unknown }).code;
  const fromDatabase =
    error.name.startsWith("Prisma") ||
    error.name === "DriverAdapterError" ||
    // The driver's own has no name to tell it by, but a severity.
    "severity" in error;
  const state = sqlStateOf(error) || undefined;
  const message = fromDatabase ? `database error ${state ?? String(code)}` : error.message;
  // What an error page shows as the reference for the log.
  const { digest } = error as { digest?: unknown };
  return { type: error.name, code, digest, message, stack: frames?.join("\n") };
}

/** Lines that say the same are written so often in so long (ms); the next one tells how many were not. */
const MOST_ALIKE = 5;
const ALIKE_FOR = 60_000;
const MOST_KINDS = 200;

type Repeats = { readonly since: number; lines: number };

/** True for an error that says only that whoever asked is gone. */
function isGone(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code === "ECONNRESET" && message === "aborted";
}

function kindOf(entry: { readonly err?: Partial<Error> }, text: string): string {
  const { name, message = "" } = entry.err ?? {};
  return `${text.slice(0, 60)} ${name} ${message.slice(0, 60)}`;
}

/**
 * Decides what of the console is logged: strangers can provoke some errors as often as they like,
 * and must not fill the disk with them. Gives null for a line to leave out.
 */
export function withoutRepeats(now: () => number = Date.now) {
  const kinds = new Map<string, Repeats>();
  return ([entry, text]: [object, string]): [object, string] | null => {
    const kind = kindOf(entry, text);
    const known = kinds.get(kind);
    if (known && now() - known.since < ALIKE_FOR) {
      known.lines++;
      return known.lines <= MOST_ALIKE ? [entry, text] : null;
    }
    kinds.delete(kind);
    if (kinds.size >= MOST_KINDS) kinds.delete(kinds.keys().next().value ?? "");
    kinds.set(kind, { since: now(), lines: 1 });
    const leftOut = Math.max(0, (known?.lines ?? 0) - MOST_ALIKE);
    return [leftOut > 0 ? { ...entry, leftOut } : entry, text];
  };
}

/**
 * Takes what libraries write to the console into the log, by the log's rules: they print errors
 * whole, with the rows and values that these quote.
 */
export function takeConsole(): void {
  const chosen = withoutRepeats();
  const write = (wanted: "error" | "warn", parts: readonly unknown[]) => {
    const level = isUntaken() ? "warn" : wanted;
    if (parts.some((part) => part instanceof Error && isGone(part))) {
      log().debug("a client went away before its request was whole");
      return;
    }
    const entry = chosen(entryOf(parts));
    if (entry) log()[level](...entry);
  };
  console.error = (...parts: unknown[]) => write("error", parts);
  console.warn = (...parts: unknown[]) => write("warn", parts);
}

/**
 * The entry for what was given to the console: of an error no more than the log says of one, and of a
 * form's that could not be read only its kind.
 */
export function entryOf(parts: readonly unknown[]): [object, string] {
  const err = parts.find((part) => part instanceof Error);
  // Of strangers' making, and its message may quote what they wrote.
  if (err && isUntaken()) return [{ type: err.name }, "a form could not be read and was refused"];
  if (err) return [{ err }, "an error outside of our own code's handling"];
  const text = parts.filter((part) => typeof part === "string").join(" ");
  return [{}, text.trim().slice(0, 300)];
}
