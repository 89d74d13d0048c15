import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { hoursOfDay, offsetAt } from "@/lib/bucket";
import { eachDay } from "@/lib/days";
import { Prisma } from "@/lib/db";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { hourOfWeek, hoursAt, slotOfHour, WEEK_HOURS } from "./week-hours";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const slots = z.array(z.object({ slot: z.string() }));

/** The wall clock's hour of an instant, by Intl: another way to the same. */
function wallHour(instant: number, zone: string): number {
  const format = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  return Number(format.format(new Date(instant)));
}

describe("the hour of the week of a rollup's hour", () => {
  test.each([
    ["Europe/Berlin", "2026-03-27", "2026-03-30"],
    ["Europe/Berlin", "2026-10-23", "2026-10-26"],
    ["America/New_York", "2025-10-31", "2026-11-03"],
    ["Australia/Lord_Howe", "2026-04-03", "2026-04-06"],
    ["Asia/Kathmandu", "2026-01-01", "2026-01-02"],
    ["America/St_Johns", "2026-03-06", "2026-03-10"],
    ["UTC", "2026-01-01", "2026-01-03"],
  ])("is the wall clock's in %s from %s to %s", async (timeZone, from, to) => {
    const hours = eachDay({ from, to }).flatMap((day) =>
      hoursOfDay(day, timeZone).map((start) => ({ day, start })),
    );
    const days = hours.map(({ day }) => day);
    const starts = hours.map(({ start }) => new Date(start));
    const rows = slots.parse(
      await database.db.$queryRaw(Prisma.sql`
        SELECT (${hourOfWeek({ from, to, timeZone })})::text AS slot
        FROM unnest(${days}::date[], ${starts}::timestamptz[]) WITH ORDINALITY AS t(day, bucket, n)
        ORDER BY n`),
    );
    const expected = hours.map(({ day, start }) => {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
      return slotOfHour({ weekday, hour: wallHour(start, timeZone) });
    });
    expect(rows.map(({ slot }) => slot)).toEqual(expected);
    const found = WEEK_HOURS.flatMap((at) =>
      hoursAt({ from, to, timeZone }, at).map(({ start }) => [start, slotOfHour(at)] as const),
    );
    expect(new Map(found)).toEqual(
      new Map(hours.map(({ start }, at) => [start, expected[at]] as const)),
    );
    expect(Number.isInteger(offsetAt(hours[0]?.start ?? 0, timeZone))).toBe(true);
  });

  test("there are 168, each with a slot of its own", () => {
    expect(new Set(WEEK_HOURS.map(slotOfHour)).size).toBe(168);
  });
});
