import { type ChildProcess, execFile, spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Whom the issuer of the journeys knows, by what they sign in there with. */
const AT_ISSUER = {
  colleague: { email: "colleague@example.com", email_verified: true },
  stranger: { email: "owner@example.com", email_verified: false },
};

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
  // Here and not above, as each process that runs tests loads this file: an issuer is a whole server.
  const { CLIENT, OpenIdIssuer } = await import("@/lib/testing/open-id-issuer");
  const issuer = await OpenIdIssuer.start(`${url}/api/auth/callback/openid`, `${url}/sign-in`);
  for (const [login, claims] of Object.entries(AT_ISSUER)) issuer.people.set(login, claims);
  Object.assign(process.env, {
    E2E_URL: url,
    PORT: String(port),
    PUSHLENS_URL: url,
    PUSHLENS_DATA_DIR: dataDir,
    PUSHLENS_GRPC_PORT: "0",
    PUSHLENS_OIDC_ISSUER: issuer.url,
    PUSHLENS_OIDC_CLIENT_ID: CLIENT.id,
    PUSHLENS_OIDC_CLIENT_SECRET: CLIENT.secret,
    PUSHLENS_OIDC_NAME: "Acme",
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
    issuer.stop();
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
