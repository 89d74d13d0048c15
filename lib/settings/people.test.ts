import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { accessByKey, requireApiAccess } from "@/lib/auth/api-access";
import { currentViewer } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/sign-in";
import { startSession } from "@/lib/auth/start-session";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { addPerson } from "./add-person";
import { createApiKey, listApiKeys, revokeApiKey } from "./api-keys";
import { changePassword } from "./change-password";
import { changeRole } from "./change-role";
import { listPeople } from "./list-people";
import { removePerson } from "./remove-person";
import { resetPassword } from "./reset-password";
import { signOutEverywhere } from "./sign-out-everywhere";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
const clock = { wait: async () => undefined };

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  forgetSession();
  await database.db.user.deleteMany();
});

function canSignIn(email: string, password: string): Promise<boolean> {
  return signIn({ email, password, address: "192.0.2.1" }, clock).then(Boolean);
}

test("a person is added with a first password that signs in", async () => {
  await signInAs(database.db, "admin");
  const { email, password } = await addPerson({ email: "Ada@Example.com", role: "viewer" });
  expect(await canSignIn(email, password)).toBe(true);
  expect(await listPeople()).toContainEqual(
    expect.objectContaining({ email: "ada@example.com", role: "viewer" }),
  );
  await expect(addPerson({ email, role: "viewer" })).rejects.toMatchObject({ code: "conflict" });
});

test("the last owner can be neither removed nor made less, also by two at once", async () => {
  const first = await signInAs(database.db, "owner");
  const last = { code: "conflict" };
  await expect(removePerson({ userId: first })).rejects.toMatchObject(last);
  await expect(changeRole({ userId: first, role: "admin" })).rejects.toMatchObject(last);
  const second = await signInAs(database.db, "owner");
  const both = await Promise.allSettled([
    removePerson({ userId: first }),
    removePerson({ userId: second }),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await database.db.user.count({ where: { role: "owner" } })).toBe(1);
});

test("an admin can neither make, change nor remove an owner", async () => {
  const owner = await signInAs(database.db, "owner");
  await signInAs(database.db, "owner");
  await signInAs(database.db, "admin");
  const refused = { code: "forbidden" };
  await expect(addPerson({ email: "o@example.com", role: "owner" })).rejects.toMatchObject(refused);
  await expect(changeRole({ userId: owner, role: "viewer" })).rejects.toMatchObject(refused);
  await expect(removePerson({ userId: owner })).rejects.toMatchObject(refused);
});

test("a session ends with the role that it was begun in, and with the account", async () => {
  const { db } = database;
  await signInAs(db, "owner");
  const userId = await signInAs(db, "admin");
  expect(await currentViewer()).toMatchObject({ userId, role: "admin" });
  await db.user.update({ where: { id: userId }, data: { role: "owner" } });
  await changeRole({ userId, role: "viewer" });
  expect(await currentViewer()).toBeNull();
  await startSession(userId);
  expect(await currentViewer()).toMatchObject({ role: "viewer" });
  await db.user.delete({ where: { id: userId } });
  expect(await currentViewer()).toBeNull();
});

test("a changed password ends every session and asks for the old one", async () => {
  await signInAs(database.db, "admin");
  const { email, password } = await addPerson({ email: "eve@example.com", role: "viewer" });
  const user = await database.db.user.findUniqueOrThrow({ where: { email } });
  await startSession(user.id);
  const next = "another long password";
  await expect(changePassword({ current: "wrong", next }, clock)).rejects.toThrow(/current/);
  await expect(changePassword({ current: password, next: "short" }, clock)).rejects.toThrow(/10/);
  expect(await currentViewer()).not.toBeNull();
  await changePassword({ current: password, next }, clock);
  expect(await currentViewer()).toBeNull();
  expect(await canSignIn(email, next)).toBe(true);
  expect(await canSignIn(email, password)).toBe(false);
});

test("signing out everywhere and a reset from the terminal end every session", async () => {
  const userId = await signInAs(database.db, "viewer");
  const { email } = await database.db.user.findUniqueOrThrow({ where: { id: userId } });
  await signOutEverywhere();
  expect(await currentViewer()).toBeNull();
  await startSession(userId);
  const password = await resetPassword(database.db, email.toUpperCase());
  expect(await currentViewer()).toBeNull();
  expect(await canSignIn(email, password)).toBe(true);
});

test("a reset for an address that nobody has says so in one line", async () => {
  for (const email of ["nobody@example.com", "no address"]) {
    await expect(resetPassword(database.db, email)).rejects.toThrow(
      `There is no account for ${email}.`,
    );
  }
});

test("an API key is told once, opens the API in its role, and no more once revoked", async () => {
  await signInAs(database.db, "admin");
  const { key } = await createApiKey({ name: "ci", role: "viewer" });
  forgetSession();
  const ask = (authorization?: string) =>
    requireApiAccess(new Request("http://x/", { headers: authorization ? { authorization } : {} }));
  expect(await ask(`Bearer ${key}`)).toMatchObject({ role: "viewer", by: { kind: "key" } });
  await expect(ask()).rejects.toMatchObject({ code: "unauthorized" });
  await expect(ask(`Bearer ${key}x`)).rejects.toMatchObject({ code: "unauthorized" });
  await signInAs(database.db, "admin");
  expect(await ask()).toMatchObject({ role: "admin", by: { kind: "user" } });
  // A wrong key is not made good by a session.
  await expect(ask("Bearer plk_wrong")).rejects.toMatchObject({ code: "unauthorized" });
  const [listed] = await listApiKeys();
  expect(JSON.stringify(listed)).not.toContain(key);
  expect(listed).toMatchObject({ name: "ci", lastUsedAt: expect.any(Date) });
  await revokeApiKey({ id: listed?.id ?? "" });
  expect(await accessByKey(`Bearer ${key}`)).toBeNull();
});
