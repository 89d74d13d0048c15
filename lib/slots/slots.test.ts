import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openClient } from "@/lib/connect";
import { bySlot, readSlots, type Slots, slotOf, slotOfSql } from "@/lib/facts/slots";
import { poolOf } from "@/lib/pool";
import { CITUS_URL } from "@/lib/testing/citus";
import { inSlots, type TestDatabase, testDatabase } from "@/lib/testing/database";
import { checkSlots } from "./check-slots";
import { distribute } from "./distribute";

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

const slots = fc
  .uniqueArray(fc.integer({ min: 0, max: 32_767 }), { minLength: 1, maxLength: 40 })
  .map((found) => found.sort((a, b) => a - b) as unknown as Slots);

describe("the slot of a subject", () => {
  it("is the same for who writes and for SQL", async () => {
    const pool = poolOf(database.db);
    await fc.assert(
      fc.asyncProperty(slots, fc.uuid(), async (among, id) => {
        const { rows } = await pool.query<{ slot: number }>(
          `SELECT ${slotOfSql("$1::uuid", "$2::int2[]")} AS slot`,
          [id, among],
        );
        expect(rows[0]?.slot).toBe(slotOf(among, id));
      }),
      { numRuns: 100 },
    );
  });

  it("takes every row apart once, in the order of the slots, and as many into each", () => {
    const ids = Array.from(
      { length: 4_096 },
      (_, n) => `${(n * 16).toString(16).padStart(4, "0")}0000`,
    );
    fc.assert(
      fc.property(slots, (among) => {
        const parts = bySlot(among, ids, (id) => id);
        expect([...parts.keys()]).toEqual([...among]);
        expect([...parts.values()].flat().toSorted()).toEqual(ids);
        for (const part of parts.values())
          expect(Math.abs(part.length - ids.length / among.length)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe.skipIf(CITUS_URL)("on one database", () => {
  it("facts lie in one slot, and are not spread over a cluster that is not there", async () => {
    expect(await readSlots(database.db)).toEqual([0]);
    await expect(distribute(database.url, 12, { really: true })).rejects.toThrow(
      "The server of DATABASE_URL has no Citus: facts are spread over the nodes of a Citus cluster (14 or newer). Nothing was changed.",
    );
    expect(await readSlots(database.db)).toEqual([0]);
  });

  it("a number of slots that the facts do not lie in is told what to do", async () => {
    const client = await openClient(database.url);
    try {
      await checkSlots(client, undefined);
      await checkSlots(client, 1);
      await expect(checkSlots(client, 12)).rejects.toThrow(
        "PUSHLENS_SLOTS is 12, but the facts are on one database: run `npm run pushlens -- distribute`, or take the variable away.",
      );
      await inSlots(database.db, [3, 5, 9]);
      await checkSlots(client, 3);
      await expect(checkSlots(client, 12)).rejects.toThrow(
        "PUSHLENS_SLOTS is 12, but the facts lie in 3 slots: set it to 3, or take the variable away.",
      );
    } finally {
      await client.end();
    }
  });
});
