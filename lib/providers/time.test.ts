import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { epochTime, isoOrEpochMs, isoTime } from "./time";

describe("isoTime", () => {
  it("reads every time that Date writes", () => {
    const dates = fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(fc.property(dates, (date) => isoTime(date.toISOString()) === date.getTime()));
  });

  it.each([
    ["2015", "2015-01-01T00:00:00.000Z"],
    ["2015-12", "2015-12-01T00:00:00.000Z"],
    ["2015-12-31", "2015-12-31T00:00:00.000Z"],
    ["2015-12-31T23", "2015-12-31T23:00:00.000Z"],
    ["2015-12-31T23:59", "2015-12-31T23:59:00.000Z"],
    ["2015-12-31 23:59:58", "2015-12-31T23:59:58.000Z"],
    ["2015-12-31T23:59:58.1239", "2015-12-31T23:59:58.123Z"],
    ["2015-12-31T23:59:58+05:45", "2015-12-31T18:14:58.000Z"],
    ["2015-12-31T23-0800", "2016-01-01T07:00:00.000Z"],
    ["2024-02-29T00:00:00z", "2024-02-29T00:00:00.000Z"],
  ])("reads %s as %s", (text, expected) => {
    expect(new Date(isoTime(text) ?? 0).toISOString()).toBe(expected);
  });

  it.each(["", "yesterday", "2023-02-29", "2024-13-01", "2024-01-01T24:00", "2024-01-01T00:60"])(
    "finds no time in %j",
    (text) => {
      expect(isoTime(text)).toBeNull();
    },
  );

  it.each([null, undefined, 5, {}, [], true])("finds no time in %j", (value) => {
    expect(isoTime(value)).toBeNull();
  });
});

describe("epochTime", () => {
  it("takes numbers and their text, in the unit given", () => {
    expect(epochTime(1_723_799_271, "s")).toBe(1_723_799_271_000);
    expect(epochTime("1723799271", "s")).toBe(1_723_799_271_000);
    expect(epochTime("1741000000123", "ms")).toBe(1_741_000_000_123);
  });

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    1e18,
    "1e400",
    "",
    " ",
    "0x10",
    null,
    undefined,
    true,
    [5],
    {},
  ])("finds no time in %j", (value) => {
    expect(epochTime(value, "ms")).toBeNull();
  });
});

it("four digits are a year to WonderPush, more are milliseconds", () => {
  expect(isoOrEpochMs("2015")).toBe(Date.UTC(2015, 0, 1));
  expect(isoOrEpochMs("1741000000123")).toBe(1_741_000_000_123);
  expect(isoOrEpochMs(1_741_000_000_123)).toBe(1_741_000_000_123);
});
