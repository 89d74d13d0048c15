import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { hashPassword } from "@/lib/auth/password";
import { currentSession, currentViewer } from "@/lib/auth/session";
import { startSession } from "@/lib/auth/start-session";
import { createApiKey, listApiKeys } from "@/lib/settings/api-keys";
import { erasePersonalData } from "@/lib/settings/personal-data/personal-data";
import { noInput, submit } from "@/lib/settings/submit";
import { createShareLink, listShareLinks } from "@/lib/settings/views/share-links";
import { setRetention } from "@/lib/settings/workspace/retention";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { testClock } from "@/lib/testing/clock";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { changeRole } from "./change-role";
import { confirmSession } from "./confirm-session";
import { invite } from "./invitations";
import { listPeople } from "./list-people";
import { removePerson } from "./remove-person";
import { requireSecondFactor } from "./require-second-factor";
import { beginSecondFactor, getSecondFactor, resetSecondFactor } from "./second-factor";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const PASSWORD = "a long enough password";
const clock = testClock();
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const data = { name: "Acme", timeZone: "UTC", rollupZone: "UTC" };
  await database.db.workspace.create({ data });
});
afterAll(() => database.close());
beforeEach(async () => {
  forgetSession();
  await database.db.user.deleteMany();
  await database.db.workspace.updateMany({ data: { secondFactorSince: null } });
});

/** An owner whose password is known. */
async function owner(): Promise<string> {
  const id = await signInAs(database.db, "owner");
  const data = { passwordHash: await hashPassword(PASSWORD) };
  await database.db.user.update({ where: { id }, data });
  return id;
}

const hourPasses = () =>
  database.db.$executeRaw`UPDATE session SET confirmed_at = confirmed_at - interval '1 hour'`;

const forEver = { raw: null, quarantined: null, payload: null, refused: null };
const GRAVE: readonly [string, (other: string) => Promise<unknown>][] = [
  ["an API key", () => createApiKey({ name: "ci", scopes: ["reports"], days: null })],
  ["an invitation", () => invite({ email: "new@example.com", role: "viewer" })],
  ["another role", (userId) => changeRole({ userId, role: "admin" })],
  ["to remove a person", (userId) => removePerson({ userId })],
  ["to take a second factor away", (userId) => resetSecondFactor({ userId })],
  ["a shorter retention", () => setRetention({ ...forEver, refused: 5 })],
  ["to erase a person", () => erasePersonalData({ person: "p1", confirmation: "p1" })],
  ["to require a second factor", () => requireSecondFactor({ required: "true" })],
];

test.each(GRAVE)("%s asks for the password again once it was typed a while ago", async (_, act) => {
  const other = await signInAs(database.db, "viewer");
  await owner();
  await hourPasses();
  await expect(act(other)).rejects.toMatchObject({ code: "confirm" });
  await expect(confirmSession({ password: "wrong" }, clock)).rejects.toThrow(/not your password/);
  await expect(act(other)).rejects.toMatchObject({ code: "confirm" });
  await confirmSession({ password: PASSWORD }, clock);
  // What else may be wrong with it is not looked at here.
  const code = await act(other).then(
    () => null,
    (error: { code?: string }) => error.code,
  );
  expect(code).not.toBe("confirm");
});

test("a longer retention asks for nothing", async () => {
  await owner();
  await setRetention({ ...forEver, refused: 5 });
  await hourPasses();
  await setRetention(forEver);
});

test("a form is told that the password is wanted, and that nothing was changed", async () => {
  await owner();
  await hourPasses();
  const { nextHeaders } = await import("@/lib/testing/browser");
  vi.spyOn(nextHeaders, "headers").mockResolvedValue(
    new Headers({ origin: "http://localhost:3000" }),
  );
  const run = () => createApiKey({ name: "ci", scopes: ["reports"], days: null });
  const guard = async () => undefined;
  const state = await submit(guard, new FormData(), noInput, () => null, run);
  expect(state).toMatchObject({ status: "error", confirm: true });
  expect(await database.db.apiKey.count({ where: { name: "ci", createdBy: "nobody" } })).toBe(0);
});

test("a required second factor is set up at the next sign-in before anything else", async () => {
  const id = await owner();
  await expect(requireSecondFactor({ required: "true" })).rejects.toThrow(/your own/);
  await database.db.user.update({ where: { id }, data: { totpEnabledAt: new Date() } });
  const viewer = await signInAs(database.db, "viewer");
  await startSession(id);
  await requireSecondFactor({ required: "true" });
  expect(await currentViewer()).toMatchObject({ userId: id });
  // Whoever is signed in goes on; the next sign-in asks for it.
  await database.db.$executeRaw`UPDATE session SET created_at = now() - interval '1 hour'`;
  forgetSession();
  await startSession(viewer);
  expect(await currentViewer()).toBeNull();
  expect(await currentSession()).toMatchObject({ mustSetUp: true });
  await expect(listPeople()).rejects.toMatchObject({ code: "forbidden" });
  expect(await getSecondFactor()).toMatchObject({ on: false });
  await database.db.user.update({
    where: { id: viewer },
    data: { passwordHash: await hashPassword(PASSWORD) },
  });
  expect((await beginSecondFactor({ password: PASSWORD }, clock)).secret).toBeTruthy();
  await database.db.user.update({ where: { id: viewer }, data: { totpEnabledAt: new Date() } });
  expect(await currentViewer()).toMatchObject({ userId: viewer });
  // The last owner, having lost it, signs in with the password and sets one up.
  await database.db.user.update({ where: { id }, data: { totpEnabledAt: null } });
  await startSession(id);
  expect(await currentSession()).toMatchObject({ mustSetUp: true });
});

test("keys and links tell who made them, and end with the account where that is asked", async () => {
  const maker = await signInAs(database.db, "admin");
  const { email } = await database.db.user.findUniqueOrThrow({ where: { id: maker } });
  const page = { title: "Opens", path: "/funnel", query: "", range: "7d", days: 3 };
  await createShareLink({ ...page, withNotes: false });
  await createApiKey({ name: "theirs", scopes: ["reports"], days: null });
  await owner();
  const kept = { name: "theirs", createdBy: email };
  expect(await listPeople()).toContainEqual(expect.objectContaining({ email, access: 2 }));
  expect(await listApiKeys()).toContainEqual(
    expect.objectContaining({ ...kept, makerGone: false }),
  );
  const again = await signInAs(database.db, "admin");
  await createApiKey({ name: "stays", scopes: ["reports"], days: null });
  await owner();
  await removePerson({ userId: maker, endAccess: "true" });
  await removePerson({ userId: again });
  const names = (await listApiKeys()).map(({ name, makerGone }) => [name, makerGone]);
  expect(names).toContainEqual(["stays", true]);
  expect(names.map(([name]) => name)).not.toContain("theirs");
  expect(await listShareLinks()).toEqual([]);
});
