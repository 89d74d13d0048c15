import { type ChildProcess, execFile, spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What the journeys know of the installation that they visit, by way of the environment. */
export const installation = () => ({
  url: process.env.E2E_URL ?? "",
  /** The one-time code that the terminal showed. */
  setupCode: process.env.E2E_SETUP_CODE ?? "",
  /** The file that everything it printed is in. */
  log: process.env.E2E_LOG ?? "",
  dataDir: process.env.PUSHLENS_DATA_DIR ?? "",
});

/** Starts a fresh installation as `npm start` does, for all journeys; returns how to end it. */
export default async function start(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "pushlens-e2e-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  Object.assign(process.env, {
    E2E_URL: url,
    PORT: String(port),
    PUSHLENS_URL: url,
    PUSHLENS_DATA_DIR: dataDir,
    PUSHLENS_GRPC_PORT: "0",
    DATABASE_URL: "",
    PUSHLENS_PROVISION: "",
    PUSHLENS_SECRET_KEY: "",
  });
  const child = spawn(process.execPath, ["bin/start.mjs"], { stdio: ["ignore", "pipe", "pipe"] });
  process.env.E2E_LOG = join(dataDir, "printed.log");
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => appendFileSync(process.env.E2E_LOG ?? "", chunk));
  }
  process.env.E2E_SETUP_CODE = await setupCode(child);
  return async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** Runs a command of the same installation, as `npm run pushlens` does; gives what it printed. */
export async function runPushlens(...args: readonly string[]): Promise<string> {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["bin/pushlens.mjs", ...args]);
  return stdout;
}

/** Resolves with the code once the installation is ready; fails with its output if it ends. */
function setupCode(child: ChildProcess): Promise<string> {
  let output = "";
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const code = /setup code (\S+)/.exec(output)?.[1];
      if (code) resolve(code);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", () => reject(new Error(`The installation ended:\n${output}`)));
  });
}

/** A port on which nothing listens at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
