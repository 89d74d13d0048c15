import { hash } from "@node-rs/argon2";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { insertUser } from "@/lib/settings/store/user";
import { stoppedClock, testClock } from "@/lib/testing/clock";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { signIn } from "./sign-in";
import type { ThrottleClock } from "./throttle";

const PASSWORD = "correct horse battery";
let database: TestDatabase;
let clock: ReturnType<typeof testClock>;
// What a process remembers of one test must not be known in the next.
let start = Date.parse("2026-11-29T09:00:00Z");

beforeAll(async () => {
  database = await testDatabase();
  await insertUser(database.db, { email: "Owner@Example.com", password: PASSWORD, role: "owner" });
  await insertUser(database.db, { email: "other@example.com", password: PASSWORD, role: "viewer" });
  // Hundreds of tries are judged here, of which most are about turns: so cheap they take no seconds.
  const passwordHash = await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  await database.db.user.updateMany({ data: { passwordHash } });
});
afterAll(() => database.close());
beforeEach(async () => {
  start += 86_400_000;
  clock = testClock(start);
  await database.db.rateLimit.deleteMany();
});

type Facts = { email?: string; address?: string; device?: string; clock?: ThrottleClock };

function attempt(password: string, facts: Facts = {}) {
  const { email = "owner@example.com", address = "192.0.2.1", device = null } = facts;
  return signIn({ email, password, address, device }, facts.clock ?? clock);
}

/** What became of a try: judged right or wrong, or the seconds after which to come again. */
function fate(password: string, facts: Facts = {}): Promise<"right" | "wrong" | number> {
  return attempt(password, facts).then(
    (signedIn) => (signedIn ? "right" : "wrong"),
    (error: { code?: string; retryAfter?: number }) => {
      if (error.code !== "rate_limited") throw error;
      return error.retryAfter ?? 0;
    },
  );
}

const flood = (tries: number, facts: Facts) =>
  Promise.all(Array.from({ length: tries }, (_, n) => fate(`wrong ${n}`, facts)));
const judged = (fates: readonly unknown[]) => fates.filter((one) => typeof one === "string");

test("the right password signs in, however the address is written", async () => {
  expect(await attempt(PASSWORD, { email: " OWNER@example.com" })).toMatchObject({
    email: "owner@example.com",
  });
  expect(await attempt("wrong")).toBeNull();
  expect(await attempt("wrong", { email: "nobody@example.com" })).toBeNull();
});

test("after 5 wrong passwords each further try waits 1 s, doubling up to 10 s, and is never refused", async () => {
  for (let n = 0; n < 5; n++) await attempt("wrong");
  expect(clock.waits).toEqual([]);
  for (let n = 0; n < 12; n++) expect(await fate("wrong")).toBe("wrong");
  expect(clock.waits).toEqual([1000, 2000, 4000, 8000, ...Array<number>(8).fill(10_000)]);
  expect(await fate(PASSWORD)).toBe("right");
});

test("the right password still signs in while tries wait, and does not end the waiting", async () => {
  for (let n = 0; n < 6; n++) await attempt("wrong");
  expect(await attempt(PASSWORD)).not.toBeNull();
  expect(await attempt(PASSWORD)).not.toBeNull();
  expect(clock.waits).toEqual([1000, 2000, 2000]);
});

test("tries at the same time have their turns one after the other", async () => {
  const stopped = stoppedClock(start);
  expect(judged(await flood(8, { clock: stopped }))).toHaveLength(8);
  expect(stopped.waits.toSorted((a, b) => a - b)).toEqual([1000, 3000, 7000]);
});

test("of 100 tries at once no more are judged than there are turns, the right one among them", async () => {
  const stopped = stoppedClock(start);
  const fates = await Promise.all([
    flood(100, { clock: stopped }),
    fate(PASSWORD, { clock: stopped }),
  ]);
  // Five are free; then turns after 1, 3, 7 and 15 s: this sender gets none that lies further ahead.
  expect(judged(fates[0])).toHaveLength(9);
  expect(fates[1]).toBe(10);
  for (const one of fates[0]) if (typeof one === "number") expect(one).toBe(10);
});

test("a flood against an account leaves a turn for its owner at another address", async () => {
  const stopped = stoppedClock(start);
  await flood(100, { clock: stopped });
  expect(await fate(PASSWORD, { clock: stopped, address: "198.51.100.7" })).toBe("right");
  expect(Math.max(...stopped.waits)).toBeLessThanOrEqual(30_000);
});

test("a browser that has signed in before signs in at once while others flood the account", async () => {
  const stopped = stoppedClock(start);
  for (let n = 0; n < 20; n++) {
    await flood(10, { clock: stopped, address: `198.51.100.${n}` });
  }
  const before = stopped.waits.length;
  expect(await fate(PASSWORD, { clock: stopped, address: "198.51.100.99" })).toBeTypeOf("number");
  expect(await fate(PASSWORD, { clock: stopped, device: "known" })).toBe("right");
  expect(stopped.waits).toHaveLength(before);
});

test("a known browser's own tries are slowed down too", async () => {
  for (let n = 0; n < 7; n++) await attempt("wrong", { device: "borrowed" });
  expect(clock.waits).toEqual([1000, 2000]);
});

test("a flood against one account delays no other account and no other address", async () => {
  const stopped = stoppedClock(start);
  await flood(30, { clock: stopped });
  const before = stopped.waits.length;
  const other = { clock: stopped, email: "other@example.com" };
  expect(await fate(PASSWORD, other)).toBe("right");
  expect(await fate(PASSWORD, { ...other, address: "203.0.113.9" })).toBe("right");
  expect(stopped.waits).toHaveLength(before);
});

test("a refused try is not counted: who waits as told is judged", async () => {
  const stopped = stoppedClock(start);
  const refused = (await flood(60, { clock: stopped })).find((one) => typeof one === "number");
  const later = testClock(start + Number(refused) * 1_000);
  expect(await fate(PASSWORD, { clock: later })).toBe("right");
});

test("an account that does not exist is slowed down like one that does", async () => {
  for (let n = 0; n < 6; n++) await attempt("wrong", { email: "nobody@example.com" });
  expect(clock.waits).toEqual([1000]);
  const stopped = stoppedClock(start);
  await database.db.rateLimit.deleteMany();
  const fates = await flood(100, { clock: stopped, email: "nobody2@example.com" });
  expect(judged(fates)).toHaveLength(9);
});

test("after 50 wrong tries from one address each further one from there waits", async () => {
  for (let n = 0; n < 50; n++) await attempt("wrong", { email: `person${n}@example.com` });
  expect(clock.waits).toEqual([]);
  await attempt("wrong", { email: "another@example.com" });
  expect(await attempt(PASSWORD)).not.toBeNull();
  expect(await attempt(PASSWORD, { address: "192.0.2.2" })).not.toBeNull();
  expect(clock.waits).toEqual([1000, 2000]);
});

test("after 15 minutes tries are free again", async () => {
  for (let n = 0; n < 6; n++) await attempt("wrong");
  clock.pass(15 * 60 * 1000 + 1);
  await attempt("wrong");
  expect(clock.waits).toEqual([1000]);
});

test("a clock that jumped ahead and back locks nobody out", async () => {
  const ahead = testClock(start + 3 * 86_400_000);
  for (let n = 0; n < 9; n++) await attempt("wrong", { clock: ahead });
  expect(await fate(PASSWORD)).toBe("right");
  expect(clock.waits).toEqual([]);
});

test("the audit log tells of a flood, with how many there were, in few entries", async () => {
  await flood(300, { clock: stoppedClock(start), email: "other@example.com" });
  const told = await database.db.auditEntry.findMany({
    where: { action: { startsWith: "sign_in." }, subjectName: "other@example.com" },
    orderBy: { seq: "desc" },
    take: 8,
  });
  const refused = told.filter(({ action }) => action === "sign_in.refused");
  expect(refused.map(({ details }) => (details as { refused: number }).refused)).toEqual([
    100, 10, 1,
  ]);
});

for (const [name, stored, typed] of [
  ["composed or not", "Gr\u00fcne \u00c4pfel 2026", "Gru\u0308ne A\u0308pfel 2026"],
  ["full width or not", "correct horse 12", "\uff43orrect horse \uff11\uff12"],
] as const) {
  test(`a password is the same whichever keyboard wrote it: ${name}`, async () => {
    const email = `${crypto.randomUUID()}@example.com`;
    await insertUser(database.db, { email, password: stored, role: "viewer" });
    expect(await fate(typed, { email })).toBe("right");
  });
}

test("a password that was kept as it was typed still signs in, and is kept in one form then", async () => {
  const email = "older@example.com";
  const typed = "Gru\u0308ne A\u0308pfel 2026";
  await insertUser(database.db, { email, password: "replaced below", role: "viewer" });
  await database.db.user.update({
    where: { email },
    data: { passwordHash: await hash(typed, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }) },
  });
  expect(await fate("Gr\u00fcne \u00c4pfel 2026", { email })).toBe("wrong");
  expect(await fate(typed, { email })).toBe("right");
  expect(await fate("Gr\u00fcne \u00c4pfel 2026", { email })).toBe("right");
});
