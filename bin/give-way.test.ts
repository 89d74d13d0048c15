import { readdirSync, readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { describe, expect, it } from "vitest";
import { giveWay, giveWayHere } from "./give-way";

/** The niceness of each thread of this process; other tests' threads begin and end at any moment. */
function threads(): Map<string, number> {
  const all = new Map<string, number>();
  for (const thread of readdirSync("/proc/self/task")) {
    const stat = statOf(thread);
    if (stat) all.set(thread, Number(stat.split(") ")[1]?.split(" ")[16]));
  }
  return all;
}

function statOf(thread: string): string | null {
  try {
    return readFileSync(`/proc/self/task/${thread}/stat`, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ESRCH") return null;
    throw error;
  }
}

// Nobody but root may raise it again: each of these lowers it by one.
describe.runIf(process.platform === "linux")("a process that gives way", () => {
  it("lowers the calling thread alone where it is asked to", () => {
    const before = threads();
    const lower = getPriority() + 1;
    giveWayHere(lower);
    const changed = [...threads()].filter(([id, nice]) => nice !== (before.get(id) ?? nice));
    expect(changed.map(([, nice]) => nice)).toEqual([lower]);
  });

  it("lowers every thread, those that collect garbage too", () => {
    const before = threads();
    const lower = getPriority() + 1;
    giveWay(lower);
    const kept = [...threads()].filter(([id]) => before.has(id));
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.filter(([, nice]) => nice < lower)).toEqual([]);
  });
});
