import "server-only";
import pino, { type Logger } from "pino";
import pretty from "pino-pretty";
import { env } from "./env";

// Logs never hold a secret, a token or a body, wherever in an object it is logged.
const SECRETS = [
  "authorization",
  "cookie",
  "set-cookie",
  "x-ctx-secret",
  "x-pingram-signature",
  "password",
  "secret",
  "token",
  "key",
  "body",
  "email",
];

const redact = {
  paths: SECRETS.flatMap((name) => {
    const step = `["${name}"]`;
    return [step, `*${step}`, `*.*${step}`];
  }),
  censor: "[redacted]",
};

let cached: Logger | undefined;

/** The process's log: for people in a terminal, JSON lines everywhere else. */
export function log(): Logger {
  cached ??= createLog(env().PUSHLENS_LOG_LEVEL, process.stdout.isTTY ? prettyStream() : undefined);
  return cached;
}

/** Makes a log that writes to a stream (default: standard output). */
export function createLog(level: string, stream?: NodeJS.WritableStream): Logger {
  const options = { level, base: { pid: process.pid }, redact };
  return stream ? pino(options, stream) : pino(options);
}

function prettyStream(): NodeJS.WritableStream {
  return pretty({ ignore: "pid", translateTime: "SYS:HH:MM:ss", singleLine: true, sync: true });
}
