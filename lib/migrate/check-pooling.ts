import type pg from "pg";
import { NEEDED, newClient, readySession } from "@/lib/connect";

/** How often two sessions are looked at; a pooler that shares shows it at the first look or two. */
const LOOKS = 4;
/** How long a session may be kept waiting by a pooler that is full (ms). */
const PATIENCE = 3_000;

/** The ways to one database: `url` for most, `direct` for what needs a session of its own. */
export type Ways = { readonly url: string; readonly direct: string };

/**
 * Refuses ways on which the program would go wrong unnoticed: a pooler that gives sessions away
 * between transactions needs a way past it, and must leave the sessions as they have to be. Throws
 * one line that says what to do.
 */
export async function checkPooling({ url, direct }: Ways): Promise<void> {
  if (url !== direct) await refuseOther({ url, direct });
  if (url !== direct && (await sharesSessions(direct)))
    throw new Error(
      "DATABASE_DIRECT_URL leads through a pooler that gives sessions away between transactions: name the server itself. Nothing was changed.",
    );
  if (!(await sharesSessions(url))) return;
  if (url === direct)
    throw new Error(
      "DATABASE_URL leads through a pooler that gives sessions away between transactions (transaction mode): set DATABASE_DIRECT_URL to the server itself beside it, or let the pooler use session mode. Nothing was changed.",
    );
  await refuseUnkept(url);
}

/**
 * True where two connections that are open at once have met the same session of the server, or one
 * has met two: a pooler in transaction mode.
 */
export async function sharesSessions(url: string): Promise<boolean> {
  return withTwo(url, async (one, other) => {
    const mine = new Set<number>();
    const others = new Set<number>();
    for (let look = 0; look < LOOKS; look++) {
      mine.add(await backendOf(one));
      others.add(await backendOf(other));
      if (mine.size > 1 || others.size > 1 || [...mine].some((pid) => others.has(pid))) return true;
    }
    return false;
  }).catch((error: unknown) => {
    // A pooler whose sessions are all taken lets the second wait: so they are not shared.
    if (error instanceof Error && /timeout/i.test(error.message)) return false;
    throw error;
  });
}

async function withTwo<T>(
  url: string,
  work: (one: pg.Client, other: pg.Client) => Promise<T>,
): Promise<T> {
  const open = () => newClient(url, { query_timeout: PATIENCE });
  const [one, other] = [open(), open()];
  for (const client of [one, other]) client.on("error", () => undefined);
  try {
    await one.connect();
    await backendOf(one);
    await other.connect();
    return await work(one, other);
  } finally {
    await Promise.all([one, other].map((client) => client.end().catch(() => undefined)));
  }
}

async function backendOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return rows[0]?.pid ?? 0;
}

async function refuseOther({ url, direct }: Ways): Promise<void> {
  const [one, other] = await Promise.all([identityOf(url), identityOf(direct)]);
  if (one === other) return;
  throw new Error(
    "DATABASE_DIRECT_URL leads to another database than DATABASE_URL: both must name the same one. Nothing was changed.",
  );
}

/** The same for every way to a database, and for no other. */
async function identityOf(url: string): Promise<string> {
  const client = newClient(url, { query_timeout: PATIENCE });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ identity: string }>(
      `select concat_ws(' ', oid, extract(epoch from pg_postmaster_start_time())) as identity
       from pg_database where datname = current_database()`,
    );
    return rows[0]?.identity ?? "";
  } finally {
    await client.end().catch(() => undefined);
  }
}

type Setting = { readonly name: string; readonly now: string; readonly usual: string };

/**
 * Behind a pooler that shares sessions only some settings come along (PgBouncer: the zone, the style
 * of dates, the encoding); what else must be as the program needs it has to be so by itself.
 */
async function refuseUnkept(url: string): Promise<void> {
  const unkept = await withTwo(url, async (one, other) => {
    await refuseStatementMode(one);
    await readySession(one, url);
    const shared = (await backendOf(one)) === (await backendOf(other));
    const { rows } = await other.query<Setting>(
      `select name, setting as now, case when name = 'search_path' and reset_val = '"$user", public'
         and to_regnamespace(quote_ident(current_user)) is null then 'public' else reset_val end as usual
       from pg_settings where name = any($1)`,
      [Object.keys(NEEDED)],
    );
    const needed: Readonly<Record<string, string>> = NEEDED;
    // Whoever sees what another has set does not get back what it sets itself.
    return rows.find(
      ({ name, now, usual }) =>
        usual !== needed[name] && !(shared && now === usual && now !== needed[name]),
    );
  });
  if (!unkept) return;
  throw new Error(
    `Behind the pooler of DATABASE_URL the session setting ${unkept.name} is ${unkept.usual} and cannot be kept: run \`alter role … set ${unkept.name} = '${NEEDED[unkept.name as keyof typeof NEEDED]}'\`, or let the pooler use session mode. Nothing was changed.`,
  );
}

async function refuseStatementMode(client: pg.Client): Promise<void> {
  try {
    await client.query("begin");
    await client.query("commit");
  } catch {
    throw new Error(
      "DATABASE_URL leads through a pooler in statement mode, which allows no transactions: let it use transaction or session mode. Nothing was changed.",
    );
  }
}
