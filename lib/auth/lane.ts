/** How long tries are counted (ms). */
export const WINDOW_MS = 15 * 60_000;
const WAIT_MS = { first: 1_000, most: 10_000 };
/** How far ahead a turn may lie, and for whoever has had free tries enough already. */
const AHEAD_MS = { fresh: 30_000, busy: 15_000 };

/** One line in which tries stand: those of an account, of an address, of a known device. */
export type Lane = {
  readonly key: string;
  /** Tries that may be wrong before the waiting begins; null: they are only counted. */
  readonly free: number | null;
  /** The line of whoever tries, in this one: after its own free tries it may take the near turns alone. */
  readonly within?: string;
};

/** Times in ms; `nextAt` is the last turn that was given. */
export type LaneState = {
  readonly tries: number;
  readonly endsAt: number;
  readonly nextAt: number;
};

/** What a try finds in a lane. */
export type LaneTurn = {
  readonly key: string;
  /** The lane after it. */
  readonly state: LaneState;
  /** True where its turn is `state.nextAt`; else it is at once. */
  readonly waits: boolean;
  /** Above 0 where its turn lies too far ahead: the time after which there is one (ms). */
  readonly refusedFor: number;
};

/** How long a try waits, when it is the `nth` within the window and `free` may fail at once. */
function waitOf(nth: number, free: number): number {
  const over = nth - free;
  return over <= 0 ? 0 : Math.min(WAIT_MS.first * 2 ** Math.min(over - 1, 10), WAIT_MS.most);
}

/** A lane whose window is over begins anew; so does one that a clock which jumped has left behind. */
function current(state: LaneState | undefined, now: number): LaneState {
  const holds = state && state.endsAt > now && state.endsAt <= now + WINDOW_MS;
  if (!holds) return { tries: 0, endsAt: now + WINDOW_MS, nextAt: 0 };
  return state.nextAt > now + AHEAD_MS.fresh ? { ...state, nextAt: 0 } : state;
}

const FREE = { account: 5, address: 50, setup: 5 } as const;

/** The next turn in a lane: one after the other, however many come at once. */
export function turnIn(
  lane: Lane,
  found: LaneState | undefined,
  now: number,
  all: ReadonlyMap<string, LaneState>,
): LaneTurn {
  const { key, free, within } = lane;
  const before = current(found, now);
  const tries = before.tries + 1;
  const wait = free === null ? 0 : waitOf(tries, free);
  if (wait === 0) {
    return { key, state: { ...before, tries }, waits: false, refusedFor: 0 };
  }
  const nextAt = Math.max(now, before.nextAt) + wait;
  const busy = within !== undefined && current(all.get(within), now).tries >= FREE.account;
  const ahead = busy ? AHEAD_MS.busy : AHEAD_MS.fresh;
  const refusedFor = Math.max(0, nextAt - now - ahead);
  return { key, state: { ...before, tries, nextAt }, waits: true, refusedFor };
}

/**
 * The lanes of a sign-in: its account's, its address's, and the one that says how often this address
 * tries this account, so that one sender leaves turns to others.
 */
export function signInLanes(account: string, address: string): readonly [Lane, ...Lane[]] {
  const pair = `${account} ${address}`;
  return [
    { key: account, free: FREE.account, within: pair },
    { key: pair, free: null },
    { key: `address:${address}`, free: FREE.address },
  ];
}

/** The one lane of a device that has signed in to the account before. */
export function deviceLanes(device: string): readonly [Lane] {
  return [{ key: `device:${device}`, free: FREE.account }];
}

/** The one lane of an account whose password is asked for within a session. */
export function confirmLanes(userId: string): readonly [Lane] {
  return [{ key: `confirm:${userId}`, free: FREE.account }];
}

/** The one lane of the setup code. */
export const SETUP_LANES: readonly [Lane] = [{ key: "setup", free: FREE.setup }];

/** The one lane of an address whose share links open nothing. */
export function shareLanes(address: string): readonly [Lane] {
  return [{ key: `share:${address}`, free: FREE.address }];
}
