import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

const PROGRESS_EVERY = 10_000;
const LINES_SHOWN = 60;

/** A failure that needs no stack: its message is for people. */
export class StepError extends Error {}

/** Runs the steps before the start; a failure is told in plain words and ends the process. */
export async function exitOnFailure(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof StepError ? error.message : error);
    process.exit(1);
  }
}

/**
 * Runs a command under a title, saying now and then that it is still at work. Its output is shown
 * only where it fails.
 */
export async function step(title, command, args, env = {}) {
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  console.log(`${title} …`);
  const timer = setInterval(() => console.log(`  … ${seconds()}`), PROGRESS_EVERY);
  try {
    const { code, output } = await run(command, args, env);
    if (code !== 0) {
      const end = output.trimEnd().split("\n").slice(-LINES_SHOWN).join("\n");
      throw new StepError(`${end}\n\n${title}: failed (${[command, ...args].join(" ")}).`);
    }
  } finally {
    clearInterval(timer);
  }
  console.log(`  done in ${seconds()}`);
}

function run(command, args, env) {
  // A process group of its own, so that stopping the start stops all that the step began.
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  let output = "";
  const keep = (chunk) => {
    output = (output + chunk).slice(-100_000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const stop = stopWith(child);
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new StepError(`${command}: ${error.message}`)));
    child.once("close", (code) => resolve({ code, output }));
  }).finally(stop);
}

/** While the child runs, a signal to this process ends both. */
export function stopWith(child) {
  const forward = (signal) => {
    try {
      process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGTERM");
    } catch {
      // It has ended already.
    }
    // Only then: each of several that run side by side is ended by a listener of its own.
    setImmediate(() => process.exit(signal === "SIGINT" ? 130 : 143));
  };
  process.on("SIGINT", forward);
  process.on("SIGTERM", forward);
  return () => {
    process.off("SIGINT", forward);
    process.off("SIGTERM", forward);
  };
}
