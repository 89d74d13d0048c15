/** A worker writes its heartbeat every five seconds; one that is older than this (ms) is none. */
export const WORKER_SEEN = 30_000;
/** The database's clock and the one that only goes on part by more only where the former was set. */
const JUMPED = 5_000;

/** A look at the database's clock, and at the one that only goes on; ms. */
export type ClockReading = { readonly clock: number; readonly steady: number };
type Memory = {
  last: ClockReading | null;
  jump: { readonly by: number; readonly at: number } | null;
};

const shared: Memory = { last: null, jump: null };

/**
 * Says whether a heartbeat (ms, by the database's clock) is a living worker's, where that clock reads
 * `clock`. A heartbeat from before the clock was set is compared by the former time, so that a jump
 * neither hides who lives nor keeps alive who is dead.
 */
export function livesByClock(
  clock: number,
  steady: number = performance.now(),
  memory: Memory = shared,
): (heartbeat: number) => boolean {
  const { last } = memory;
  const by = last ? clock - last.clock - (steady - last.steady) : 0;
  if (Math.abs(by) > JUMPED) memory.jump = { by, at: steady };
  memory.last = { clock, steady };
  const { jump } = memory;
  const isFresh = (age: number) => age >= -JUMPED && age <= WORKER_SEEN;
  return (heartbeat) => {
    const age = clock - heartbeat;
    if (isFresh(age)) return true;
    return jump !== null && steady - jump.at <= WORKER_SEEN && isFresh(age - jump.by);
  };
}
