import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { insertUser } from "@/lib/settings/store/user";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { signIn } from "./sign-in";

const PASSWORD = "correct horse battery";
let database: TestDatabase;
let waits: number[];
const clock = { wait: async (ms: number) => void waits.push(ms) };

beforeAll(async () => {
  database = await testDatabase();
  await insertUser(database.db, { email: "Owner@Example.com", password: PASSWORD, role: "owner" });
});
afterAll(() => database.close());
beforeEach(async () => {
  waits = [];
  await database.db.rateLimit.deleteMany();
});
afterEach(() => {
  vi.useRealTimers();
});

function attempt(password: string, email = "owner@example.com", address = "192.0.2.1") {
  return signIn({ email, password, address }, clock);
}

test("the right password signs in, however the address is written", async () => {
  expect(await attempt(PASSWORD, " OWNER@example.com")).toMatchObject({
    email: "owner@example.com",
  });
  expect(await attempt("wrong")).toBeNull();
  expect(await attempt("wrong", "nobody@example.com")).toBeNull();
});

test("after 5 wrong passwords each further try waits 1 s, doubling up to 10 s", async () => {
  for (let n = 0; n < 5; n++) await attempt("wrong");
  expect(waits).toEqual([]);
  for (let n = 0; n < 6; n++) await attempt("wrong");
  expect(waits).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000]);
});

test("the right password still signs in while tries wait, and does not end the waiting", async () => {
  for (let n = 0; n < 6; n++) await attempt("wrong");
  expect(await attempt(PASSWORD)).not.toBeNull();
  expect(await attempt(PASSWORD)).not.toBeNull();
  expect(waits).toEqual([1000, 2000, 2000]);
});

test("tries at the same time are counted one by one", async () => {
  await Promise.all(Array.from({ length: 8 }, () => attempt("wrong")));
  expect(waits.toSorted((a, b) => a - b)).toEqual([1000, 2000, 4000]);
});

test("an account that does not exist is slowed down like one that does", async () => {
  for (let n = 0; n < 6; n++) await attempt("wrong", "nobody@example.com");
  expect(waits).toEqual([1000]);
});

test("after 50 wrong tries from one address each further one from there waits", async () => {
  for (let n = 0; n < 50; n++) await attempt("wrong", `person${n}@example.com`);
  expect(waits).toEqual([]);
  await attempt("wrong", "another@example.com");
  expect(await attempt(PASSWORD)).not.toBeNull();
  expect(await attempt(PASSWORD, "owner@example.com", "192.0.2.2")).not.toBeNull();
  expect(waits).toEqual([1000, 2000]);
});

test("after 15 minutes tries are free again", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  for (let n = 0; n < 6; n++) await attempt("wrong");
  vi.setSystemTime(Date.now() + 15 * 60 * 1000 + 1);
  await attempt("wrong");
  expect(waits).toEqual([1000]);
});
