import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { plannedShareSchema, setPlannedShare } from "./set-planned-share";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({
    data: { name: "Test", timeZone: "UTC", rollupZone: "UTC" },
  });
});
afterAll(() => database.close());
beforeEach(forgetSession);

const stored = async () => (await database.db.workspace.findFirstOrThrow()).plannedShare;

test("a share is read as people write it", () => {
  const read = (share: string) => plannedShareSchema.safeParse({ share }).data?.share;
  expect(read("50")).toBe(0.5);
  expect(read(" 33,3 %")).toBeCloseTo(0.333, 10);
  expect(read("")).toBeNull();
  for (const wrong of ["half", "0", "100", "-5", "1e3", "NaN", "5 0"])
    expect(read(wrong), wrong).toBeUndefined();
});

test("an admin says which share was asked for, which is audited; a viewer cannot", async () => {
  await expect(setPlannedShare({ share: 0.5 })).rejects.toMatchObject({ code: "unauthorized" });
  await signInAs(database.db, "viewer");
  await expect(setPlannedShare({ share: 0.5 })).rejects.toMatchObject({ code: "forbidden" });
  expect(await stored()).toBeNull();
  forgetSession();
  await signInAs(database.db, "admin");
  await setPlannedShare({ share: 0.5 });
  expect(await stored()).toBe(0.5);
  await setPlannedShare({ share: null });
  expect(await stored()).toBeNull();
  const told = await database.db.auditEntry.findMany({ where: { action: "experiment.share_set" } });
  expect(told.map(({ details }) => details)).toEqual([{ share: 0.5 }, { share: "not known" }]);
});
