import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { ROOT } from "@/bin/root";
import { connectionUrl, freePort, rememberedConnection } from "@/lib/embedded/connection";
import { definitionOfDraft } from "@/lib/providers/mapping/definition-of-draft";
import { type Draft, emptyDraft } from "@/lib/providers/mapping/draft";
import { PROVIDERS } from "@/lib/providers/registry";
import { canProve } from "@/lib/providers/types";
import { type Part, partsOf, processorTime } from "./processes";

/** What the endpoint of a provider is opened with. Every installation under test has one of each. */
export function endpointOf(slug: string): { readonly token: string; readonly secret: string } {
  return { token: `bench-${slug}-0001`, secret: `Bearer bench-${slug}-secret` };
}

/** The endpoint of each provider; without a secret where only the vendor could sign with it. */
const ENDPOINTS = PROVIDERS.map((provider) => {
  const { token, secret } = endpointOf(provider.slug);
  const { slug } = provider;
  return { name: slug, provider: slug, token, ...(canProve(provider) ? { secret } : {}) };
});

export const API_KEY = "plk_bench_viewer_key_00000000000001";
export const OWNER = { email: "owner@example.com", password: "a long enough password" };
/** A second endpoint of WonderPush's, for what must be told apart from the load. */
export const PROBE = { token: "bench-probe-0000001", secret: "Bearer bench-probe-secret" };

/** An endpoint of a vendor of one's own, whose source knows no type that comes. */
export const OWN = { token: "bench-own-00000001", secret: "Bearer bench-own-secret" };
export const OWN_DRAFT: Draft = {
  ...emptyDraft("Own"),
  roles: { type: ["event"], message: ["id"], person: ["to"] },
  types: { nothing: { meaning: "custom", channel: null } },
};

const PROVISION = {
  // UTC, so that seeds made in SQL find the same buckets.
  workspace: { name: "Bench", timeZone: "UTC" },
  users: [{ ...OWNER, role: "owner" }],
  sources: [{ name: "Own", definition: definitionOfDraft(OWN_DRAFT) }],
  endpoints: [
    ...ENDPOINTS,
    { name: "probe", provider: "wonderpush", ...PROBE },
    { name: "own", provider: "custom", source: "Own", ...OWN },
  ],
  apiKeys: [{ name: "bench", key: API_KEY, role: "viewer" }],
};

/** Long, as it may have to build first (ms). */
const READY = 300_000;

/** A real installation, as `npm start` runs it, in a folder and on ports of its own. */
export class Installation {
  readonly port: number;
  readonly dataDir: string;
  readonly #env: Record<string, string>;
  #child: ChildProcess | null = null;
  #output = "";
  #client: pg.Pool | null = null;

  /** Makes and starts one; `env` adds to its environment. */
  static async start(env: Record<string, string> = {}): Promise<Installation> {
    const dataDir = env.PUSHLENS_DATA_DIR ?? mkdtempSync(join(tmpdir(), "pushlens-bench-"));
    const installation = new Installation(await freePort(), dataDir, env);
    process.once("exit", () => installation.#child?.kill("SIGTERM"));
    await installation.begin();
    return installation;
  }

  private constructor(port: number, dataDir: string, env: Record<string, string>) {
    this.port = port;
    this.dataDir = dataDir;
    const provision = join(dataDir, "provision.json");
    writeFileSync(provision, JSON.stringify(PROVISION));
    this.#env = {
      PORT: String(port),
      PUSHLENS_URL: this.url,
      PUSHLENS_DATA_DIR: dataDir,
      PUSHLENS_GRPC_PORT: "0",
      PUSHLENS_PROVISION: provision,
      PUSHLENS_SECRET_KEY: "",
      PUSHLENS_LOG_LEVEL: "warn",
      DATABASE_URL: "",
      ...env,
    };
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What its processes printed, for a failure's message. */
  get output(): string {
    return this.#output;
  }

  /** Starts it and resolves once it says that it is ready. */
  async begin(): Promise<void> {
    const child = spawn(process.execPath, [join(ROOT, "bin", "start.mjs")], {
      env: { ...process.env, ...this.#env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      const fail = () => reject(new Error(`The installation does not start:\n${this.#output}`));
      const timer = setTimeout(fail, READY);
      const begun = this.#output.length;
      const read = (chunk: Buffer) => {
        this.#output += chunk;
        if (!this.#output.includes("Pushlens is ready", begun)) return;
        clearTimeout(timer);
        resolve();
      };
      child.stdout?.on("data", read);
      child.stderr?.on("data", read);
      child.once("exit", fail);
    });
  }

  /** The processes of a part that run at this moment. */
  processes(part: Part): number[] {
    return partsOf(this.#child?.pid ?? 0, this.dataDir)[part];
  }

  /** Begins to count processor time; gives what each of them has taken since then (ms). */
  processorTime(): () => {
    readonly door: number;
    readonly web: number;
    readonly database: number;
  } {
    const taken = () => ({
      door: processorTime(this.processes("door")),
      web: processorTime(this.processes("web")),
      // Backends that have ended are counted by their parent.
      database: processorTime([...this.processes("database"), ...this.processes("backend")]),
    });
    const before = taken();
    return () => {
      const now = taken();
      return {
        door: now.door - before.door,
        web: now.web - before.web,
        database: now.database - before.database,
      };
    };
  }

  /** Ends processes without a word. How many there were. */
  kill(...parts: Part[]): number {
    const all = partsOf(this.#child?.pid ?? 0, this.dataDir);
    const pids = parts.flatMap((part) => all[part]);
    return pids.filter((pid) => signal(pid, "SIGKILL")).length;
  }

  /** Sends a signal to one process; false where it has ended before. */
  signalProcess(pid: number, name: NodeJS.Signals): boolean {
    return signal(pid, name);
  }

  /** Sends a signal to the processes of a part (STOP and CONT pause it). */
  signal(part: Part, name: NodeJS.Signals): void {
    for (const pid of this.processes(part)) signal(pid, name);
  }

  /** A pool of connections to its database. */
  async database(): Promise<pg.Pool> {
    if (this.#client) return this.#client;
    const connection = await rememberedConnection(this.dataDir);
    this.#client = new pg.Pool({ connectionString: connectionUrl(connection, "pushlens"), max: 4 });
    // A connection that breaks while idle is replaced; a query that breaks tells its caller.
    this.#client.on("error", () => undefined);
    return this.#client;
  }

  /** Rows of a query. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await (await this.database()).query<Row>(text, values)).rows;
  }

  /** Resolves once pages are served: database up and migrated, worker alive. */
  async answers(): Promise<void> {
    for (;;) {
      const answer = await this.api("/readyz").catch(() => null);
      await answer?.arrayBuffer().catch(() => undefined);
      if (answer?.status === 200) return;
      await sleep(50);
    }
  }

  /** Resolves once nothing waits to be processed any more. */
  async settled(patience = 600_000): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      const waiting = await this.query("SELECT 1 FROM pending_request LIMIT 1").catch(() => [{}]);
      if (waiting.length === 0) return;
      if (Date.now() > deadline) throw new Error("The queue does not empty.");
      await sleep(25);
    }
  }

  /** GET with the viewer's key, as JSON. */
  async api(path: string): Promise<Response> {
    const headers = { authorization: `Bearer ${API_KEY}` };
    return await fetch(this.url + path, { headers, signal: AbortSignal.timeout(10_000) });
  }

  /** Ends it kindly; milliseconds that it took. */
  async end(): Promise<number> {
    const child = this.#child;
    const begun = performance.now();
    await this.#client?.end().catch(() => undefined);
    this.#client = null;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
    }
    return performance.now() - begun;
  }

  /** Ends it and throws its data away. */
  async remove(): Promise<void> {
    await this.end();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    // It has ended by itself.
    return false;
  }
}
