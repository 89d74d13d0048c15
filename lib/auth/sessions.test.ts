import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { endOtherSessions, endOwnSession, listSessions } from "@/lib/settings/people/sessions";
import { signOutEverywhere } from "@/lib/settings/people/sign-out-everywhere";
import { insertUser } from "@/lib/settings/store/user";
import { cookieValue, forgetSession, setCookie, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { forgetEnded } from "./forget-ended";
import { deviceCookie, knownDevice } from "./known-device";
import { nextAuthOptions } from "./next-auth";
import { currentViewer } from "./session";
import { sessionCookie, sessionSecret } from "./session-token";
import { createSession, endSession, startSession } from "./start-session";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
let userId: string;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  forgetSession();
  await database.db.user.deleteMany();
  const email = "ada@example.com";
  userId = await insertUser(database.db, { email, password: "a fine password", role: "viewer" });
});

const cookie = () => cookieValue(sessionCookie()) ?? "";

/** Signs in in a browser of its own; its cookie. */
async function signedInElsewhere(): Promise<string> {
  const own = cookie();
  await startSession(userId);
  const other = cookie();
  setCookie(sessionCookie(), own);
  return other;
}

async function opens(value: string): Promise<boolean> {
  const own = cookie();
  setCookie(sessionCookie(), value);
  const viewer = await currentViewer();
  setCookie(sessionCookie(), own);
  return viewer !== null;
}

/** One after the other, as there is one browser. */
async function openOf(values: readonly string[]): Promise<number> {
  let count = 0;
  for (const value of values) count += (await opens(value)) ? 1 : 0;
  return count;
}

async function age(column: "created_at" | "last_seen_at" | "ends_at", by: string): Promise<void> {
  await database.db.$executeRawUnsafe(
    `UPDATE session SET ${column} = ${column} - interval '${by}'`,
  );
}

test("a cookie that was kept opens nothing after signing out, and other sessions go on", async () => {
  await startSession(userId);
  const [kept, other] = [cookie(), await signedInElsewhere()];
  await endSession();
  expect(await opens(kept)).toBe(false);
  expect(await opens(other)).toBe(true);
});

test("what next-auth signs out of is over, and it makes no new cookie of an ended one", async () => {
  await startSession(userId);
  const kept = cookie();
  const { callbacks, events } = nextAuthOptions({
    onRefusal: () => undefined,
    onNewDevice: () => undefined,
    onOpenId: async () => "taken",
  });
  const claims = { ...(await listSessions())[0] };
  const token = { sub: userId, version: 1, sid: claims.id };
  const asked = () => callbacks?.jwt?.({ token } as never) as Promise<unknown>;
  expect(await asked()).toEqual(token);
  await events?.signOut?.({ token } as never);
  expect(await opens(kept)).toBe(false);
  await expect(asked()).rejects.toThrow(/ended/);
});

test("a session ends 30 days after signing in, however much it is used", async () => {
  await startSession(userId);
  await age("ends_at", "29 days 23 hours");
  expect(await currentViewer()).not.toBeNull();
  await age("ends_at", "2 hours");
  expect(await currentViewer()).toBeNull();
});

test("a session that nobody used for 14 days is over; one that is used goes on", async () => {
  await startSession(userId);
  await age("last_seen_at", "13 days");
  expect(await currentViewer()).not.toBeNull();
  await age("last_seen_at", "13 days");
  expect(await currentViewer()).not.toBeNull();
  await age("last_seen_at", "15 days");
  expect(await currentViewer()).toBeNull();
});

test("a token from before sessions were kept opens nothing: its owner signs in again", async () => {
  const token = { sub: userId, version: 1 };
  expect(await opens(await encode({ token, secret: sessionSecret() }))).toBe(false);
});

test("one sees one's own sessions, and ends one of them or all others", async () => {
  await signInAs(database.db, "viewer");
  const strangers = (await listSessions())[0]?.id ?? "";
  forgetSession();
  await startSession(userId);
  const others = [await signedInElsewhere(), await signedInElsewhere()];
  const listed = await listSessions();
  expect(listed.map(({ current }) => current)).toEqual([true, false, false]);
  await endOwnSession({ id: strangers });
  expect(await database.db.session.count({ where: { id: strangers } })).toBe(1);
  await endOwnSession({ id: listed[1]?.id ?? "" });
  expect(await openOf(others)).toBe(1);
  await endOtherSessions();
  expect(await openOf(others)).toBe(0);
  expect(await currentViewer()).toMatchObject({ userId });
  await signOutEverywhere();
  expect(await database.db.session.count({ where: { userId } })).toBe(0);
});

test("no session begins with what was right before all were ended", async () => {
  await startSession(userId);
  await signOutEverywhere();
  await expect(createSession(userId, 1)).rejects.toMatchObject({ code: "unauthorized" });
  expect(await database.db.session.count({ where: { userId } })).toBe(0);
});

test("the rows of sessions that are over are deleted", async () => {
  await startSession(userId);
  expect(await forgetEnded()).toBe(0);
  await age("last_seen_at", "20 days");
  expect(await forgetEnded()).toBe(1);
});

test("a browser is known to the account that signed in there, to no other, and not by what is made up", async () => {
  expect(await knownDevice("ada@example.com")).toBeNull();
  await startSession(userId);
  await endSession();
  const id = await knownDevice("ada@example.com");
  expect(id).toMatch(/^[\w-]{22}$/);
  expect(await knownDevice("eve@example.com")).toBeNull();
  await startSession(userId);
  expect(await knownDevice("ada@example.com")).toBe(id);
  const name = deviceCookie("ada@example.com");
  const [, since, mac] = (cookieValue(name) ?? "").split(".");
  for (const made of [`other.${since}.${mac}`, `${id}.${Number(since) + 1}.${mac}`, `${id}`, ""]) {
    setCookie(name, made);
    expect(await knownDevice("ada@example.com"), made).toBeNull();
  }
});
