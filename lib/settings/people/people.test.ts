import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { accessByKey, requireApiAccess } from "@/lib/auth/api-access";
import { currentViewer } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/sign-in";
import { startSession } from "@/lib/auth/start-session";
import { createApiKey, listApiKeys, revokeApiKey } from "@/lib/settings/api-keys";
import { saveView } from "@/lib/settings/views/saved-views";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { changePassword } from "./change-password";
import { changeRole } from "./change-role";
import { invite, listInvitations, revokeInvitation } from "./invitations";
import { join, openInvitation } from "./join";
import { listPeople } from "./list-people";
import { removePerson } from "./remove-person";
import { resetPassword } from "./reset-password";
import { signOutEverywhere } from "./sign-out-everywhere";
import { signOutPerson } from "./sign-out-person";

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

const PASSWORD = "a long enough password";

/** Invites somebody and gives the token of their link. */
async function tokenFor(email: string, role: "viewer" | "admin" | "owner" = "viewer") {
  const { link } = await invite({ email, role });
  return link?.split("/invite/")[1] ?? "";
}

/** Has somebody join whose password is known. */
async function newPerson(email: string): Promise<string> {
  return join({ token: await tokenFor(email), password: PASSWORD });
}

test("an invitation makes one account, with the role it says and a password of its own", async () => {
  await signInAs(database.db, "admin");
  const token = await tokenFor("Ada@Example.com");
  expect(await listInvitations()).toMatchObject([{ email: "ada@example.com", role: "viewer" }]);
  forgetSession();
  expect(await openInvitation(token)).toMatchObject({ email: "ada@example.com", role: "viewer" });
  const both = await Promise.allSettled([
    join({ token, password: PASSWORD }),
    join({ token, password: "another long password" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await openInvitation(token)).toBeNull();
  await signInAs(database.db, "admin");
  expect(await listInvitations()).toEqual([]);
  expect(await listPeople()).toContainEqual(
    expect.objectContaining({
      ...{ email: "ada@example.com", role: "viewer", secondFactor: false },
      // Whoever joins is signed in at once.
      lastSignInAt: expect.any(Date),
    }),
  );
  const again = invite({ email: "ada@example.com", role: "viewer" });
  await expect(again).rejects.toMatchObject({ code: "conflict" });
});

test("a link that was revoked, replaced, expired or made up leads to one and the same refusal", async () => {
  await signInAs(database.db, "admin");
  const replaced = await tokenFor("rea@example.com");
  const revoked = await tokenFor("rea@example.com");
  const [{ id } = { id: "" }] = await listInvitations();
  await revokeInvitation({ id });
  const expired = await tokenFor("exa@example.com");
  await database.db.invitation.updateMany({
    where: { email: "exa@example.com" },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  const refusals = new Set<string>();
  for (const token of [replaced, revoked, expired, "made-up-made-up-made-up", "", "\0"]) {
    expect(await openInvitation(token), token).toBeNull();
    refusals.add(await join({ token, password: PASSWORD }).catch((error: Error) => error.message));
  }
  expect([...refusals]).toEqual([expect.stringMatching(/not valid any more/)]);
});

test("of an invitation's link only the digest is kept", async () => {
  await signInAs(database.db, "admin");
  const token = await tokenFor("kept@example.com");
  const tables = ["invitation", "audit_log"];
  for (const table of tables) {
    const rows = await database.db.$queryRawUnsafe(`SELECT ${table}::text FROM ${table}`);
    expect(JSON.stringify(rows)).not.toContain(token);
  }
});

test("an admin signs others out, but no owner", async () => {
  const owner = await signInAs(database.db, "owner");
  const viewer = await signInAs(database.db, "viewer");
  const version = async (id: string) =>
    (await database.db.user.findUniqueOrThrow({ where: { id } })).sessionVersion;
  await signInAs(database.db, "admin");
  await signOutPerson({ userId: viewer });
  expect(await version(viewer)).toBe(2);
  await expect(signOutPerson({ userId: owner })).rejects.toMatchObject({ code: "forbidden" });
  expect(await version(owner)).toBe(1);
});

test("private views go with who is removed, and shared ones become an owner's", async () => {
  const owner = await signInAs(database.db, "owner");
  const leaver = await signInAs(database.db, "viewer");
  const view = { path: "/funnel", query: "", range: null };
  await saveView({ ...view, name: "Mine", shared: false });
  await saveView({ ...view, name: "Ours", shared: true });
  await signInAs(database.db, "admin");
  await saveView({ ...view, name: "The admin's", shared: false });
  await removePerson({ userId: leaver });
  const left = await database.db.savedView.findMany({ orderBy: { name: "asc" } });
  expect(left.map(({ name }) => name)).toEqual(["Ours", "The admin's"]);
  expect(left[0]?.ownerId).toBe(owner);
  expect(left.filter(({ ownerId }) => ownerId === null)).toEqual([]);
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
  await expect(invite({ email: "o@example.com", role: "owner" })).rejects.toMatchObject(refused);
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
  const email = "eve@example.com";
  const password = PASSWORD;
  await startSession(await newPerson(email));
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
  const { password } = await resetPassword(database.db, email.toUpperCase());
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

const ask = (authorization?: string, scope?: "reports" | "events" | "metrics") =>
  requireApiAccess(
    new Request("http://x/", { headers: authorization ? { authorization } : {} }),
    scope,
  );
const ALL = ["reports", "events", "metrics"] as const;

test("an API key is told once, opens the API, and no more once revoked", async () => {
  await signInAs(database.db, "admin");
  const { key } = await createApiKey({ name: "ci", scopes: [...ALL], days: null });
  forgetSession();
  expect(await ask(`Bearer ${key}`)).toMatchObject({ role: "viewer", by: { kind: "key" } });
  await expect(ask()).rejects.toMatchObject({ code: "unauthorized" });
  await expect(ask(`Bearer ${key}x`)).rejects.toMatchObject({ code: "unauthorized" });
  await signInAs(database.db, "admin");
  expect(await ask()).toMatchObject({ role: "admin", by: { kind: "user" } });
  // A wrong key is not made good by a session.
  await expect(ask("Bearer plk_wrong")).rejects.toMatchObject({ code: "unauthorized" });
  const [listed] = await listApiKeys();
  expect(JSON.stringify(listed)).not.toContain(key);
  expect(listed).toMatchObject({ name: "ci", lastUsedAt: expect.any(Date), expired: false });
  await revokeApiKey({ id: listed?.id ?? "" });
  expect(await accessByKey(`Bearer ${key}`, "reports")).toBeNull();
});

test("an API key opens its own scopes alone", async () => {
  await signInAs(database.db, "admin");
  const { key } = await createApiKey({ name: "numbers", scopes: ["reports"], days: null });
  forgetSession();
  expect(await ask(`Bearer ${key}`, "reports")).toMatchObject({ by: { kind: "key" } });
  for (const scope of ["events", "metrics"] as const) {
    await expect(ask(`Bearer ${key}`, scope), scope).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("an API key with an end works until then, and is refused like an unknown one afterwards", async () => {
  await signInAs(database.db, "admin");
  const { key } = await createApiKey({ name: "short", scopes: ["reports"], days: 30 });
  expect(await ask(`Bearer ${key}`)).toMatchObject({ by: { kind: "key" } });
  await database.db.apiKey.updateMany({
    where: { name: "short" },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  await expect(ask(`Bearer ${key}`)).rejects.toMatchObject({ code: "unauthorized" });
  expect(await listApiKeys()).toContainEqual(
    expect.objectContaining({ name: "short", expired: true }),
  );
});
