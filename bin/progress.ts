import { Presets, SingleBar } from "cli-progress";

/** Says how far a command has come: a bar in a terminal, plain lines everywhere else. */
export type Progress = {
  update(done: number, total: number): void;
  /** Ends it, so that other lines can follow. */
  stop(): void;
};

/** Least time between two plain lines, ms. */
const PLAIN_EVERY = 5_000;

/** Starts showing progress under a label such as `Processing items`. */
export function startProgress(label: string): Progress {
  return process.stdout.isTTY ? barOf(label) : linesOf(label);
}

function barOf(label: string): Progress {
  const format = `${label} {bar} {percentage}% | {value} of {total}`;
  const bar = new SingleBar({ format, hideCursor: true, barsize: 30 }, Presets.shades_classic);
  let isStarted = false;
  return {
    update(done, total) {
      if (!isStarted) bar.start(total, done);
      isStarted = true;
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

function linesOf(label: string): Progress {
  let last = 0;
  let lastDone = -1;
  return {
    update(done, total) {
      const now = Date.now();
      if (done === lastDone || (done < total && now - last < PLAIN_EVERY)) return;
      last = now;
      lastDone = done;
      console.log(`${label}: ${done} of ${total}`);
    },
    stop: () => undefined,
  };
}
