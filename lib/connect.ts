import {
  Client,
  type ClientBase,
  type ClientConfig,
  escapeLiteral,
  Pool,
  type PoolConfig,
} from "pg";
import { parseDatabaseUrl } from "./database-url";

/**
 * Without these an answer means something else, or nothing is found: they hold whatever the server,
 * the database, the role or the address say. (Prisma's adapter drops the offset of a timestamp both
 * ways, so only UTC is right.)
 */
export const NEEDED = {
  TimeZone: "UTC",
  DateStyle: "ISO, MDY",
  IntervalStyle: "postgres",
  client_encoding: "UTF8",
  search_path: "public",
  standard_conforming_strings: "on",
  bytea_output: "hex",
  extra_float_digits: "1",
  array_nulls: "on",
  transform_null_equals: "off",
  default_transaction_isolation: "read committed",
  default_transaction_read_only: "off",
  default_transaction_deferrable: "off",
} as const;

/** These serve speed alone: the address may say otherwise. */
const TUNED = {
  // A transaction that its client forgot must not hold its locks forever.
  idle_in_transaction_session_timeout: "180s",
  // Many short statements at once: to compile one, or to start processes for it, costs more than it
  // saves; and the sums of a year fit into memory.
  jit: "off",
  max_parallel_workers_per_gather: "0",
  work_mem: "16MB",
} as const;

/** What may take hours: a rebuild, a backup, a migration. */
const UNHURRIED = {
  statement_timeout: "0",
  transaction_timeout: "0",
  lock_timeout: "0",
  // A restore reads its file between two statements.
  idle_in_transaction_session_timeout: "0",
} as const;

/** Where a setting must be kept while its session waits, as one that listens does. */
const PATIENT = { idle_session_timeout: "0" } as const;

/** How long a new session may take to be made ready (ms). */
const PATIENCE = 5_000;

/** What a session is for. */
export type Purpose = {
  /** No statement is cut off, however long it takes. */
  readonly unhurried?: boolean;
  /** The session waits for news, perhaps for days. */
  readonly listens?: boolean;
};

/**
 * A pool in which every session is as the program needs it. They are set after a connection is made,
 * in one round trip: start-up options are dropped or refused by poolers, and taken away by the
 * address.
 */
export function openPool(url: string, options: PoolConfig = {}, purpose: Purpose = {}): Pool {
  const pool = poolAt(url, options, purpose);
  urls.set(pool, url);
  return pool;
}

/** Where each pool leads, for those that lead to other servers of the same installation. */
const urls = new WeakMap<Pool, string>();

/** A pool as another is, of the same database, role and password, but at another server. */
export function openPoolBeside(
  pool: Pool,
  options: PoolConfig & { readonly host: string; readonly port: number },
): Pool {
  const url = urls.get(pool);
  if (url === undefined) throw new Error("The pool was not made by openPool.");
  return poolAt(url, options, {});
}

function poolAt(url: string, options: PoolConfig, purpose: Purpose): Pool {
  const { config, settings } = parseDatabaseUrl(url);
  const pool = new Pool({
    Client: HonestClient,
    connectionTimeoutMillis: PATIENCE,
    ...config,
    ...options,
    // Its types do not say so, but the pool waits for what this returns.
    onConnect: (client) => prepareSession(client, settings, purpose) as unknown as undefined,
  });
  // One that breaks while idle is replaced; a query that breaks tells its caller.
  pool.on("error", () => undefined);
  return pool;
}

/**
 * PostgreSQL answers the COMMIT of a transaction in which a statement failed with ROLLBACK, and no
 * error: whoever caught the statement's error would believe that the rest was stored.
 */
class HonestClient extends Client {
  // biome-ignore lint/suspicious/noExplicitAny: as many forms as the driver's own has.
  override query(...given: any[]): any {
    const [first] = given;
    const text = typeof first === "string" ? first : first?.text;
    const answer = Reflect.apply(super.query, this, given);
    if (text !== "COMMIT" || !(answer instanceof Promise)) return answer;
    return answer.then((result) => {
      if (result.command !== "ROLLBACK") return result;
      throw new Error(
        "Nothing of the transaction was stored: a statement in it failed, and the error was not passed on.",
      );
    });
  }
}

/** One connection, its session as the program needs it; whoever opened it ends it. */
export async function openClient(
  url: string,
  options: ClientConfig = {},
  purpose: Purpose = {},
): Promise<Client> {
  const client = newClient(url, options);
  // Whoever waits for an answer is told; without a listener the process would end.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await readySession(client, url, purpose);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/** A client that is not yet connected; `readySession` makes its session ready. */
export function newClient(url: string, options: ClientConfig = {}): Client {
  return new Client({
    connectionTimeoutMillis: PATIENCE,
    ...parseDatabaseUrl(url).config,
    ...options,
  });
}

/** Makes the session of a connected client ready. */
export async function readySession(
  client: ClientBase,
  url: string,
  purpose: Purpose = {},
): Promise<void> {
  await prepareSession(client, parseDatabaseUrl(url).settings, purpose);
}

async function prepareSession(
  client: ClientBase,
  asked: Readonly<Record<string, string>>,
  purpose: Purpose,
): Promise<void> {
  const needed: Readonly<Record<string, string>> = NEEDED;
  const wanted = new Map(Object.entries({ ...TUNED, ...asked }));
  for (const name of wanted.keys()) if (isIn(needed, name)) wanted.delete(name);
  const unhurried = purpose.unhurried ? UNHURRIED : {};
  const patient = purpose.listens ? PATIENT : {};
  const settings = { ...Object.fromEntries(wanted), ...needed, ...unhurried, ...patient };
  const query = { text: textOf(settings), rowMode: "array" as const, query_timeout: PATIENCE };
  const { rows } = await client.query<string[]>(query);
  const values = rows[0] ?? [];
  for (const [index, name] of Object.keys(settings).entries()) {
    if (!(name in needed) || values[index] === needed[name]) continue;
    throw new Error(
      `The database has the session setting ${name} as ${values[index]} and does not let it be ${needed[name]}. Nothing was changed.`,
    );
  }
}

function isIn(settings: Readonly<Record<string, string>>, name: string): boolean {
  return Object.keys(settings).some((one) => one.toLowerCase() === name.toLowerCase());
}

/** One statement that sets everything, and answers what the server made of it. */
function textOf(settings: Readonly<Record<string, string>>): string {
  const columns = Object.entries(settings).map(
    ([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, false)`,
  );
  // A 2xx means "on disk": whoever turned that off for a role did not mean this program.
  const durable =
    "set_config('synchronous_commit', case current_setting('synchronous_commit') when 'off' then 'on' else current_setting('synchronous_commit') end, false)";
  return `select ${[...columns, durable].join(", ")}`;
}
