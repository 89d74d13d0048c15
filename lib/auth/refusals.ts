import { WINDOW_MS } from "./lane";

/** Beyond this the oldest are forgotten: the database still knows. */
const MOST = 10_000;

const refused = new Map<string, number>();
const counts = new Map<string, { count: number; endsAt: number }>();

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST && oldest !== undefined) map.delete(oldest);
}

/** Until when (ms) tries of these keys are refused without asking the database; 0 for none. */
export function refusedUntil(keys: string, now: number): number {
  const until = refused.get(keys) ?? 0;
  if (until > now && until <= now + WINDOW_MS) return until;
  if (until) refused.delete(keys);
  return 0;
}

/** So that a flood costs next to nothing. */
export function rememberRefusal(keys: string, until: number): void {
  keep(refused, keys, until);
}

/** How many tries of an account were refused within the window, this one included; of this process. */
export function countRefusal(account: string, now: number): number {
  const known = counts.get(account);
  const holds = known && known.endsAt > now && known.endsAt <= now + WINDOW_MS;
  const next = holds
    ? { count: known.count + 1, endsAt: known.endsAt }
    : { count: 1, endsAt: now + WINDOW_MS };
  keep(counts, account, next);
  return next.count;
}
