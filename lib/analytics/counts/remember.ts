import { type Db, db } from "@/lib/db";

/** What was read stays fresh for this many times as long as reading it took. */
const WORTH = 100;
/** A read that took no longer than this (ms) is waited for rather than answered from before. */
const CHEAP = 100;
const MOST_REMEMBERED = 50;

type Entry<Value> = {
  readonly at: number;
  /** How long reading took (ms); null while it is read. */
  took: number | null;
  readonly value: Promise<Value>;
  /** What to answer while it is read anew. */
  readonly before: Promise<Value> | null;
};

/** What was read, by database and key. */
export type Memory<Value> = WeakMap<Db, Map<string, Entry<Value>>>;

function begin<Value>(read: () => Promise<Value>, before: Promise<Value> | null): Entry<Value> {
  const began = performance.now();
  const entry: Entry<Value> = { at: Date.now(), took: null, value: read(), before };
  entry.value.then(
    () => {
      entry.took = performance.now() - began;
    },
    () => undefined,
  );
  return entry;
}

function isFresh({ at, took }: Entry<unknown>): boolean {
  const age = Date.now() - at;
  // A clock that was set back must not keep it for as long as it was set back.
  return took === null || (age >= 0 && age <= took * WORTH);
}

/** What there is to tell: while it is read anew, what was known before. */
function inHand<Value>({ took, before, value }: Entry<Value>): Promise<Value> {
  return (took === null ? before : null) ?? value;
}

/**
 * Reads what is costly seldom: then what was known is told while it is read anew, behind the answer. With
 * `onlyFresh` nothing older is told, and what is not costly is read every time.
 */
export function remember<Value>(
  memory: Memory<Value>,
  key: string,
  read: () => Promise<Value>,
  { onlyFresh = false }: { readonly onlyFresh?: boolean } = {},
): Promise<Value> {
  const client = db();
  const known = memory.get(client) ?? new Map<string, Entry<Value>>();
  memory.set(client, known);
  const last = known.get(key);
  const wasCostly = (last?.took ?? 0) > CHEAP;
  const isKept = !onlyFresh || wasCostly || last?.took === null;
  if (last && isKept && isFresh(last)) return inHand(last);
  const entry = begin(read, last && wasCostly && !onlyFresh ? last.value : null);
  known.delete(key);
  known.set(key, entry);
  entry.value.catch(() => {
    if (known.get(key) === entry) known.delete(key);
  });
  const oldest = known.keys().next().value;
  if (known.size > MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
  return entry.before ?? entry.value;
}
