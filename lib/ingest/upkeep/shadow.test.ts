import { afterAll, beforeAll, expect, test } from "vitest";
import { poolOf } from "@/lib/pool";
import { rawTransaction } from "@/lib/raw-transaction";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { makeShadow, shadowFits } from "./shadow";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("a shadow fits while its columns take what those of today do", async () => {
  await rawTransaction(poolOf(database.db), async (tx) => {
    await makeShadow(tx, "pushlens_fit");
    expect(await shadowFits(tx, "pushlens_fit")).toBe(true);
    await tx.$executeRawUnsafe(
      "ALTER TABLE pushlens_fit.event ALTER COLUMN received_at SET NOT NULL",
    );
    expect(await shadowFits(tx, "pushlens_fit")).toBe(false);
    await tx.$executeRawUnsafe("DROP SCHEMA pushlens_fit CASCADE");
  });
});
