import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasOffset, parsePattern, patternReader } from "./time-pattern";

function read(pattern: string, text: string, zone: string | null = null): string | null {
  const pieces = parsePattern(pattern);
  if (pieces === null) throw new Error(`no pattern: ${pattern}`);
  const at = patternReader(pieces, zone)(text);
  return at === null ? null : new Date(at).toISOString();
}

describe("a pattern of times", () => {
  it.each([
    ["YYYY-MM-DD HH:mm:ss Z", "2026-03-01 10:00:00 +00:00", null, "2026-03-01T10:00:00.000Z"],
    ["YYYY-MM-DD HH:mm:ss Z", "2026-03-01 10:00:00 -0530", null, "2026-03-01T15:30:00.000Z"],
    ["YYYY-MM-DD HH:mm:ss.SZ", "2026-10-04 07:15:40.111+00", null, "2026-10-04T07:15:40.111Z"],
    ["YYYY-MM-DDTHH:mm:ss.SZ", "2026-10-04T07:15:41.2735393Z", null, "2026-10-04T07:15:41.273Z"],
    ["YYYY-MM-DD HH:mm:ss", "2026-10-04 09:18:00", "Europe/Berlin", "2026-10-04T07:18:00.000Z"],
    ["YYMMDDHHmm", "2610040715", "UTC", "2026-10-04T07:15:00.000Z"],
    ["DD MMM YYYY HH:mm:ss", "01 Oct 2026 10:00:00", "UTC", "2026-10-01T10:00:00.000Z"],
    ["YYYY-MM-DD", "2028-02-29", "UTC", "2028-02-29T00:00:00.000Z"],
    // Twice, and never: the first of the two; as if the clock had not been turned yet.
    ["YYYY-MM-DD HH:mm", "2026-10-25 02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    ["YYYY-MM-DD HH:mm", "2026-03-29 02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
  ])("%s reads %s", (pattern, text, zone, expected) => {
    expect(read(pattern, text, zone)).toBe(expected);
  });

  it.each([
    ["YYYY-MM-DD", "2027-02-29"],
    ["YYYY-MM-DD", "2027-1-1"],
    ["YYYY-MM-DD", "2027-01-01 "],
    ["YYYY-MM-DD HH:mm", "2027-01-01 24:00"],
    ["YYYY-MM-DD HH:mm Z", "2027-01-01 10:00 +19:00"],
    ["YYYY-MM-DD HH:mm Z", "2027-01-01 10:00 +0"],
    ["DD MMM YYYY", "01 Foo 2026"],
  ])("%s finds no time in %j", (pattern, text) => {
    expect(read(pattern, text)).toBeNull();
  });

  it("is none without a year, a month and a day", () => {
    for (const pattern of ["", "HH:mm", "YYYY-MM", "MM-DD"])
      expect(parsePattern(pattern)).toBeNull();
    expect(hasOffset(parsePattern("YYYY-MM-DD Z") ?? [])).toBe(true);
    expect(hasOffset(parsePattern("YYYY-MM-DD") ?? [])).toBe(false);
  });

  it("gives back every time that a zone's own clock shows", () => {
    const zones = ["Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe"];
    const times = fc.date({
      min: new Date("1990-01-01"),
      max: new Date("2040-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), times, (timeZone, date) => {
        const second = Math.floor(date.getTime() / 1_000) * 1_000;
        const shown = new Intl.DateTimeFormat("sv-SE", {
          timeZone,
          dateStyle: "short",
          timeStyle: "medium",
        });
        const text = shown.format(second);
        const found = Date.parse(read("YYYY-MM-DD HH:mm:ss", text, timeZone) ?? "");
        // Of a time that the clock shows twice it is the first.
        expect(found).toBeLessThanOrEqual(second);
        expect(shown.format(found)).toBe(text);
      }),
    );
  });
});
