import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ACTIONS, may } from "@/e2e/support/access";
import type { FormState } from "@/lib/form-state";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

type Action = (state: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;

let database: TestDatabase;
const actions: [string, Action][] = [];
const needs = (name: string) => ACTIONS[name] ?? "nobody";

beforeAll(async () => {
  database = await testDatabase();
  for (const load of Object.values(import.meta.glob("./**/actions.ts"))) {
    for (const [name, exported] of Object.entries((await load()) as Record<string, Action>)) {
      if (needs(name) !== "nobody") actions.push([name, exported]);
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

for (const role of ["viewer", "admin", "owner"] as const) {
  test(`every form's action lets ${role}s do what is theirs, and nothing else`, async () => {
    await signInAs(database.db, role);
    for (const [name, action] of actions) {
      const passed = /did not come from Pushlens/;
      const refused = /Only an (admin|owner)/;
      expect(await refusalOf(action), name).toMatch(may(role, needs(name)) ? passed : refused);
    }
  });
}

test("every form's action refuses what another site's page sends", async () => {
  await signInAs(database.db, "owner");
  for (const [name, action] of actions) {
    expect(await refusalOf(action), name).toMatch(/did not come from Pushlens/);
  }
});
