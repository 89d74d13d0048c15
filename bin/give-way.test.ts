import { readdirSync, readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { describe, expect, it } from "vitest";
import { giveWay, giveWayHere } from "./give-way";

const niceness = (thread: string) => {
  const stat = readFileSync(`/proc/self/task/${thread}/stat`, "utf8");
  return Number(stat.split(") ")[1]?.split(" ")[16]);
};

// Nobody but root may raise it again: each of these lowers it by one.
describe.runIf(process.platform === "linux")("a process that gives way", () => {
  it("lowers the calling thread alone where it is asked to", () => {
    const before = getPriority();
    giveWayHere(before + 1);
    const all = readdirSync("/proc/self/task").map(niceness);
    expect(all.filter((one) => one === before + 1)).toHaveLength(1);
    expect(Math.min(...all)).toBe(before);
  });

  it("lowers every thread, those that collect garbage too", () => {
    const lower = getPriority() + 1;
    giveWay(lower);
    const all = readdirSync("/proc/self/task").map(niceness);
    expect(all.length).toBeGreaterThan(1);
    expect(new Set(all)).toEqual(new Set([lower]));
  });
});
