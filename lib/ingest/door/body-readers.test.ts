import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { PROVIDERS, providerBySlug } from "@/lib/providers/registry";
import type { Provider, RawRequest } from "@/lib/providers/types";
import { BodyReaders } from "./body-readers";
import { type Answer, countItems, type Question, readLargeBodies } from "./count-items";

/** Enough to be read elsewhere (bytes); more would only take longer. */
const LARGE = 260 * 1024;

describe("large bodies", () => {
  const folder = mkdtempSync(join(tmpdir(), "body-readers-"));
  const program = join(folder, "body-reader.mjs");
  const [provider] = PROVIDERS;

  beforeAll(async () => {
    const entryPoints = ["bin/body-reader.ts"];
    await build({ entryPoints, outfile: program, bundle: true, platform: "node", format: "esm" });
  });
  afterEach(() => readLargeBodies(null));
  afterAll(() => rmSync(folder, { recursive: true }));

  const request = (text: string): RawRequest => ({
    headers: {},
    query: "",
    body: Buffer.from(text),
  });
  const large = (item: string, count: number) => request(`[${Array(count).fill(item).join(",")}]`);

  function elsewhere(): void {
    const readers = new BodyReaders<Question, Answer>({ path: program });
    readLargeBodies((question) => readers.read(question));
  }

  /** What counting gives: a number, or the refusal. */
  async function outcome(one: Provider, body: RawRequest): Promise<unknown> {
    return countItems(one, body).then(
      (count) => count,
      (error) => ({ type: error.constructor.name, code: error.code, message: error.message }),
    );
  }

  it("are read elsewhere as they are read here, whatever is in them", async () => {
    const bodies = [
      large('{"id":1}', 30_000),
      large("{}", 90_000),
      request(`{"a":"${"x".repeat(LARGE)}`),
      request(" ".repeat(LARGE)),
      request(`"${"x".repeat(LARGE)}"`),
      request(`${'{"id":12345678901234567890}\n'.repeat(10_000)}broken`),
    ];
    expect(Math.min(...bodies.map(({ body }) => body.length))).toBeGreaterThanOrEqual(LARGE);
    const here: unknown[] = [];
    for (const one of PROVIDERS) for (const body of bodies) here.push(await outcome(one, body));
    expect(here).toContain(30_000);
    elsewhere();
    const there: unknown[] = [];
    for (const one of PROVIDERS) for (const body of bodies) there.push(await outcome(one, body));
    expect(there).toEqual(here);
    // Every provider's bodies, each twice, and other work may go before.
  }, 60_000);

  it("leave the loop to others while they are read; small ones are read at once", async () => {
    if (!provider) throw new Error("no provider");
    elsewhere();
    let turns = 0;
    const count = () => {
      turns++;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    expect(await countItems(provider, large('{"id":1}', 40_000))).toBe(40_000);
    clearImmediate(timer);
    expect(turns).toBeGreaterThan(10);
    readLargeBodies(() => Promise.reject(new Error("not for small ones")));
    expect(await countItems(provider, large('{"id":1}', 10))).toBe(10);
  });

  it("that come in the moment in which an idle reader is ended are read by another", async () => {
    if (!provider) throw new Error("no provider");
    elsewhere();
    const body = large('{"id":1}', 40_000);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    expect(await countItems(provider, body)).toBe(40_000);
    vi.advanceTimersByTime(30_000);
    expect(await countItems(provider, body)).toBe(40_000);
    vi.useRealTimers();
  });

  it("are read after any number of pauses", async () => {
    if (!provider) throw new Error("no provider");
    elsewhere();
    const body = large('{"id":1}', 40_000);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    for (let pauses = 0; pauses < 3; pauses++) {
      const ended = new Promise((resolve) =>
        process.once("worker", (reader) => reader.once("exit", resolve)),
      );
      expect(await countItems(provider, body)).toBe(40_000);
      vi.advanceTimersByTime(30_000);
      await ended;
    }
    vi.useRealTimers();
  });

  it("cost nobody else anything where their reader dies, and are refused rather than lost", async () => {
    if (!provider) throw new Error("no provider");
    elsewhere();
    const unreadable = { ...provider, slug: "nobody" };
    const body = large('{"id":1}', 40_000);
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, n) => outcome(n % 3 === 0 ? unreadable : provider, body)),
    );
    expect(answers.filter((answer) => answer === 40_000)).toHaveLength(6);
    const refusal = expect.objectContaining({ type: "PushlensError", code: "unavailable" });
    expect(answers.filter((answer) => answer !== 40_000)).toEqual([refusal, refusal, refusal]);
    expect(await countItems(provider, body)).toBe(40_000);
    expect(providerBySlug("nobody")).toBeNull();
  });
});
