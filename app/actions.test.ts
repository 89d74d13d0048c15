import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { FormState } from "@/lib/form-state";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

type Action = (state: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;

/** Open to everybody, or to everybody signed in. */
const OPEN = new Set(["claimAction", "joinAction", "signInAction"]);
const OWN = new Set([
  "beginSecondFactorAction",
  "changePasswordAction",
  "confirmSecondFactorAction",
  "deleteViewAction",
  "endSecondFactorAction",
  "renameViewAction",
  "saveViewAction",
  "signOutEverywhereAction",
]);

let database: TestDatabase;
const actions: [string, Action][] = [];

beforeAll(async () => {
  database = await testDatabase();
  for (const load of Object.values(import.meta.glob("./**/actions.ts"))) {
    for (const [name, exported] of Object.entries((await load()) as Record<string, Action>)) {
      if (!OPEN.has(name)) actions.push([name, exported]);
    }
  }
});
afterAll(() => database.close());
beforeEach(forgetSession);

async function refusalOf(action: Action): Promise<string | null> {
  const state = await action({ status: "idle" }, new FormData());
  return state.status === "error" ? state.message : null;
}

test("every form's action refuses those who are signed out", async () => {
  expect(actions.length).toBeGreaterThan(12);
  for (const [name, action] of actions) expect(await refusalOf(action), name).toMatch(/signed out/);
});

test("every form's action refuses a viewer, except what is a viewer's own", async () => {
  await signInAs(database.db, "viewer");
  for (const [name, action] of actions.filter(([action]) => !OWN.has(action))) {
    expect(await refusalOf(action), name).toMatch(/Only an (admin|owner)/);
  }
});

test("every form's action refuses what another site's page sends", async () => {
  await signInAs(database.db, "owner");
  for (const [name, action] of actions) {
    expect(await refusalOf(action), name).toMatch(/did not come from Pushlens/);
  }
});
