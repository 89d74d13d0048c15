import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { checkCode } from "@/lib/auth/second-factor";
import { currentViewer } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/sign-in";
import { startSession } from "@/lib/auth/start-session";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { resetPassword } from "./reset-password";
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  getSecondFactor,
  resetSecondFactor,
} from "./second-factor";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
const clock = { wait: async () => undefined };
const password = "a long enough password";
const PERIOD_MS = 30_000;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(forgetSession);

type Somebody = { readonly id: string; readonly email: string };

async function somebody(): Promise<Somebody> {
  const id = await signInAs(database.db, "viewer");
  const data = { passwordHash: await hashPassword(password) };
  const { email } = await database.db.user.update({ where: { id }, data });
  return { id, email };
}

/** The code that an app shows, some steps from now. */
function codeOf(secret: string, steps = 0): string {
  const timestamp = Date.now() + steps * PERIOD_MS;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** Somebody with a second factor, signed in; a code of the step before has been used. */
async function withSecondFactor() {
  const person = await somebody();
  const { secret } = await beginSecondFactor({ password }, clock);
  const recovery = await confirmSecondFactor({ code: codeOf(secret, -1) });
  await startSession(person.id);
  return { ...person, secret, recovery };
}

const tryToSignIn = ({ email }: Somebody, code?: string) =>
  signIn({ email, password, code, address: "192.0.2.7" }, clock);

test("without a second factor one signs in exactly as before, whatever stands in the code", async () => {
  const person = await somebody();
  expect(await tryToSignIn(person)).toMatchObject({ id: person.id });
  expect(await tryToSignIn(person, "123456")).toMatchObject({ id: person.id });
});

test("a second factor counts only after its first code, and ends every other session", async () => {
  const person = await somebody();
  const { secret, address } = await beginSecondFactor({ password }, clock);
  expect(address).toMatch(/^otpauth:\/\/totp\/Pushlens/);
  expect(await tryToSignIn(person)).toMatchObject({ id: person.id });
  await expect(confirmSecondFactor({ code: "000000" })).rejects.toThrow(/not the app's code/);
  expect(await confirmSecondFactor({ code: codeOf(secret) })).toHaveLength(10);
  expect(await currentViewer()).toBeNull();
  expect(await tryToSignIn(person)).toBe("code needed");
  await startSession(person.id);
  expect(await getSecondFactor()).toEqual({ on: true, recoveryCodes: 10 });
});

test("a code signs in once; one of another time, or a made up one, does not", async () => {
  const person = await withSecondFactor();
  const code = codeOf(person.secret);
  expect(await tryToSignIn(person, codeOf(person.secret, -9))).toBe("code wrong");
  expect(await tryToSignIn(person, "not a code")).toBe("code wrong");
  expect(await tryToSignIn(person, ` ${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({
    id: person.id,
  });
  expect(await tryToSignIn(person, code)).toBe("code wrong");
});

test("of two sign-ins at once with one code one succeeds", async () => {
  const person = await withSecondFactor();
  const code = codeOf(person.secret);
  const both = await Promise.all([tryToSignIn(person, code), tryToSignIn(person, code)]);
  expect(both.filter((one) => one === "code wrong")).toHaveLength(1);
});

test("a wrong password says nothing of the second factor", async () => {
  const { email } = await withSecondFactor();
  for (const code of [undefined, "123456"]) {
    const input = { email, password: "wrong", code, address: "192.0.2.7" };
    expect(await signIn(input, clock)).toBeNull();
  }
});

test("a recovery code stands in for the app, once", async () => {
  const person = await withSecondFactor();
  const [first = ""] = person.recovery;
  expect(await tryToSignIn(person, first.toLowerCase().replaceAll("-", " "))).toMatchObject({
    id: person.id,
  });
  expect(await tryToSignIn(person, first)).toBe("code wrong");
  expect((await getSecondFactor()).recoveryCodes).toBe(9);
});

test("guessing is refused after ten codes, and the right code then too", async () => {
  const person = await withSecondFactor();
  for (let nth = 0; nth < 10; nth++) expect(await checkCode(person.id, `00000${nth}`)).toBe(false);
  const refused = { code: "rate_limited" };
  await expect(tryToSignIn(person, codeOf(person.secret))).rejects.toMatchObject(refused);
});

test("what is kept of a second factor tells neither secret nor recovery codes", async () => {
  const { secret, recovery } = await withSecondFactor();
  for (const table of ["users", "recovery_code", "audit_log", "rate_limit"]) {
    const rows = await database.db.$queryRawUnsafe(`SELECT ${table}::text FROM ${table}`);
    const text = JSON.stringify(rows);
    const hex = Buffer.from(secret).toString("hex");
    for (const planted of [secret, hex, ...recovery]) expect(text, table).not.toContain(planted);
  }
});

test("it takes password and code to turn a second factor off", async () => {
  const person = await withSecondFactor();
  const [code = ""] = person.recovery;
  await expect(endSecondFactor({ password: "wrong", code }, clock)).rejects.toThrow(/password/);
  await expect(endSecondFactor({ password, code: "000000" }, clock)).rejects.toThrow(/code/);
  await endSecondFactor({ password, code }, clock);
  expect(await tryToSignIn(person)).toMatchObject({ id: person.id });
});

test("an owner takes a lost second factor away, and so does the terminal; an admin cannot", async () => {
  const person = await withSecondFactor();
  await signInAs(database.db, "admin");
  const refused = { code: "forbidden" };
  await expect(resetSecondFactor({ userId: person.id })).rejects.toMatchObject(refused);
  await signInAs(database.db, "owner");
  await resetSecondFactor({ userId: person.id });
  expect(await tryToSignIn(person)).toMatchObject({ id: person.id });

  const other = await withSecondFactor();
  const reset = (options = {}) => resetPassword(database.db, other.email, options);
  expect(await reset()).toMatchObject({ secondFactor: true });
  const { password: next } = await reset({ dropSecondFactor: true });
  const input = { email: other.email, password: next, address: "192.0.2.7" };
  expect(await signIn(input, clock)).toMatchObject({ id: other.id });
});
