import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { sealSecret } from "@/lib/endpoints/secret-box";
import { extendEnv } from "@/lib/env";
import { subkey } from "@/lib/secret-key";
import { CANARY, insertWorkspace, timeZoneSchema } from "@/lib/settings/store/workspace";
import { signInAs } from "@/lib/testing/browser";
import { testClock } from "@/lib/testing/clock";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { checkSecretKey } from "./check-secret-key";
import { claimInstallation } from "./claim-installation";
import { createSetupCode } from "./setup-code";
import { timeZones } from "./time-zones";
import { updateWorkspace } from "./update-workspace";
import { getWorkspace } from "./workspace";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
const clock = testClock();
const owner = {
  email: "owner@example.com",
  password: "correct horse battery",
  name: "Acme",
  timeZone: "Europe/Berlin",
};

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  clock.waits.length = 0;
  const { db } = database;
  await Promise.all([db.user.deleteMany(), db.workspace.deleteMany(), db.rateLimit.deleteMany()]);
});

test("the code of the terminal makes one owner, once", async () => {
  const code = await createSetupCode(database.db);
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const typed = ` ${code?.toLowerCase().replaceAll("-", " ")}`;
  await claimInstallation({ code: typed, ...owner }, clock);
  expect(await getWorkspace()).toEqual({
    name: "Acme",
    timeZone: "Europe/Berlin",
    rebuilding: false,
    recounted: null,
    hasDemo: false,
    fillingDemo: false,
  });
  const again = { code: code ?? "", ...owner, email: "second@example.com" };
  await expect(claimInstallation(again, clock)).rejects.toMatchObject({ code: "forbidden" });
  expect(await database.db.user.count()).toBe(1);
  expect(await createSetupCode(database.db)).toBeNull();
});

test("a code that is still about claims nothing once a provisioning file made an owner", async () => {
  const code = (await createSetupCode(database.db)) ?? "";
  await signInAs(database.db, "owner");
  await expect(claimInstallation({ code, ...owner }, clock)).rejects.toThrow(/setup code/);
});

test("two claims with the same code at once make one owner", async () => {
  const code = (await createSetupCode(database.db)) ?? "";
  const claims = await Promise.allSettled(
    ["a@example.com", "b@example.com"].map((email) =>
      claimInstallation({ code, ...owner, email }, clock),
    ),
  );
  expect(claims.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a wrong code claims nothing, guessing is slowed down, and an older code has ended", async () => {
  const former = (await createSetupCode(database.db)) ?? "";
  const code = (await createSetupCode(database.db)) ?? "";
  for (const wrong of [former, "", "x", "AAAA-AAAA-AAAA", "y", "z", "w"].filter(Boolean)) {
    await expect(claimInstallation({ code: wrong, ...owner }, clock)).rejects.toThrow(/setup code/);
  }
  expect(clock.waits).toEqual([1000]);
  await claimInstallation({ code, ...owner }, clock);
});

test("another time zone is kept, and the rollups are known to be behind it", async () => {
  await insertWorkspace(database.db, { name: "Acme", timeZone: "UTC" });
  expect(await insertWorkspace(database.db, { name: "Other", timeZone: "UTC" })).toBe(false);
  await signInAs(database.db, "admin");
  await updateWorkspace({ name: "Acme", timeZone: "Asia/Kathmandu" });
  expect(await getWorkspace()).toMatchObject({ timeZone: "Asia/Kathmandu", rebuilding: true });
  for (const timeZone of ["Mars/Olympus", "+02:00", ""]) {
    await expect(updateWorkspace({ name: "Acme", timeZone })).rejects.toThrow(/time zone/);
  }
});

test("a start with another secret key fails loudly and says how to mend it", async () => {
  const { db } = database;
  await checkSecretKey(db);
  await insertWorkspace(db, { name: "Acme", timeZone: "UTC" });
  await checkSecretKey(db);
  const other = subkey("endpoint-secrets", randomBytes(32));
  const keyCanary = sealSecret(CANARY.text, CANARY.owner, other);
  await db.workspace.update({ where: { id: 1 }, data: { keyCanary } });
  await expect(checkSecretKey(db)).rejects.toThrow(
    /^PUSHLENS_SECRET_KEY is not the key.*Nothing was changed/,
  );
});

test("a start without a key makes none where the database's secrets need the former one", async () => {
  await insertWorkspace(database.db, { name: "Acme", timeZone: "UTC" });
  await checkSecretKey(database.db);
  const folder = mkdtempSync(join(tmpdir(), "pushlens-key-"));
  vi.stubEnv("PUSHLENS_SECRET_KEY", undefined);
  vi.stubEnv("PUSHLENS_DATA_DIR", folder);
  extendEnv({});
  try {
    await expect(checkSecretKey(database.db)).rejects.toThrow(/no secret key.*Nothing was changed/);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
    extendEnv({});
    rmSync(folder, { recursive: true });
  }
});

test("every time zone that can be chosen is accepted", () => {
  for (const zone of timeZones()) expect(timeZoneSchema.safeParse(zone).success, zone).toBe(true);
  expect(timeZones()).toContain("Asia/Kolkata");
});
