import "server-only";
import { createClient, type Db, db, type Prisma } from "@/lib/db";
import { log } from "@/lib/log";
import { poolOf } from "@/lib/pool";

/** How far behind a replica may be and still be read (ms). */
const MOST_BEHIND = 10_000;
/** How often it is looked at, and how long it may take to answer that (ms). */
const EVERY = 1_000;
const PATIENCE = 3_000;
/** So many places of the primary's log are remembered until the replica has replayed them. */
const MOST_MARKS = 120;

const LOOK = `
SELECT pg_is_in_recovery() AS standby,
  (SELECT count(*)::int FROM unnest($1::text[]) AS mark(lsn) WHERE lsn::pg_lsn <= pg_last_wal_replay_lsn()) AS done`;

/**
 * How the replica is doing: `current` ones alone are read. `behind`: more than ten seconds, by ms.
 * `lost`: it does not answer, or is no replica any more.
 */
export type ReplicaState =
  | { readonly is: "current" }
  | { readonly is: "behind"; readonly ms: number }
  | { readonly is: "lost"; readonly promoted: boolean };

type Mark = { readonly lsn: string; readonly at: number };

/**
 * Watches a replica: how old the oldest place of the primary's log is that it has not replayed. By
 * places, not by the time of its last transaction, which stands still where nobody writes.
 */
export class Replica {
  readonly #client: Db;
  readonly #timer: NodeJS.Timeout;
  /** Until it has been seen to keep up it is not read. */
  #state: ReplicaState = { is: "lost", promoted: false };
  #looked = false;
  #looking: Promise<void> | null = null;
  #marks: readonly Mark[] = [];
  readonly #atWork = new Set<(reason: Error) => void>();

  constructor(url: string) {
    this.#client = createClient(url);
    this.#timer = setInterval(() => void this.look(), EVERY).unref();
    void this.look();
  }

  /** Null before it was first looked at. */
  get state(): ReplicaState | null {
    return this.#looked ? this.#state : null;
  }

  /** Looks how it is; a look that is under way is shared. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    try {
      await this.#mark();
      const { rows } = await poolOf(this.#client).query<{ standby: boolean; done: number }>({
        ...{ text: LOOK, values: [this.#marks.map(({ lsn }) => lsn)], query_timeout: PATIENCE },
      });
      const [{ standby, done } = { standby: false, done: 0 }] = rows;
      this.#marks = this.#marks.slice(done);
      const oldest = this.#marks[0]?.at ?? performance.now();
      const ms = performance.now() - oldest;
      if (!standby) this.#become({ is: "lost", promoted: true });
      else this.#become(ms > MOST_BEHIND ? { is: "behind", ms } : { is: "current" });
    } catch {
      this.#become({ is: "lost", promoted: false });
    }
  }

  /** Remembers where the primary is now; while that is away nothing new is there to be behind of. */
  async #mark(): Promise<void> {
    const query = { text: "SELECT pg_current_wal_lsn()::text AS lsn", query_timeout: PATIENCE };
    const asked = poolOf(db()).query<{ lsn: string }>(query);
    const [row] = (await asked.catch(() => null))?.rows ?? [];
    if (row && this.#marks.length < MOST_MARKS && row.lsn !== this.#marks.at(-1)?.lsn)
      this.#marks = [...this.#marks, { lsn: row.lsn, at: performance.now() }];
  }

  #become(state: ReplicaState): void {
    const before = this.#looked ? this.#state.is : null;
    this.#state = state;
    this.#looked = true;
    if (state.is === "lost") for (const end of this.#atWork) end(new Error("the replica is lost"));
    if (state.is === before) return;
    if (state.is !== "current") log().warn({ replica: state }, "pages read the primary");
    else if (before !== null) log().info("pages read the replica again");
  }

  /** Runs a query on it. Throws as the database does, and where it is lost meanwhile. */
  ask(query: Prisma.Sql): Promise<unknown> {
    let end: (reason: Error) => void = () => undefined;
    const lost = new Promise<never>((_, reject) => {
      end = reject;
    });
    this.#atWork.add(end);
    const answer = this.#client.$queryRaw(query);
    return Promise.race([answer, lost]).finally(() => this.#atWork.delete(end));
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
    await this.#client.$disconnect();
  }
}
