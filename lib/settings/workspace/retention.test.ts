import { expect, test } from "vitest";
import { setRetentionSchema } from "./retention";

const wrongWith = (fields: Readonly<Record<string, string>>) => {
  const parsed = setRetentionSchema.safeParse(fields);
  return parsed.success ? null : parsed.error.issues.map(({ path, message }) => [path[0], message]);
};

test("days are whole and within ten years, nothing is forever, and what is wrong is said", () => {
  expect(setRetentionSchema.parse({ raw: "30", refused: "" })).toEqual({
    ...{ raw: 30, quarantined: null, payload: null, refused: null },
  });
  expect(wrongWith({ refused: "soon" })).toEqual([
    ["refused", "Enter a number of days, or nothing."],
  ]);
  expect(wrongWith({ refused: "1.5" })).toEqual([["refused", "Enter whole days."]]);
  expect(wrongWith({ refused: "0" })).toEqual([["refused", "1 day at least."]]);
});

test("payload is kept at least as long as the raw bodies that tell the same", () => {
  expect(wrongWith({ raw: "30", payload: "10" })?.[0]?.[0]).toBe("payload");
  expect(wrongWith({ payload: "10" })?.[0]?.[0]).toBe("payload");
  expect(wrongWith({ raw: "30", quarantined: "10" })?.[0]?.[0]).toBe("quarantined");
  expect(wrongWith({ raw: "30", quarantined: "60", payload: "30" })).toBeNull();
});
