import { expect, test } from "vitest";
import { wonderpush } from "@/lib/providers/wonderpush/index";
import { valueIn } from "./conversions";

const value = (fields: unknown, field = "float_price") => valueIn(JSON.stringify(fields), field);

test("a value is found by its name at any depth, or by its path", () => {
  expect(value({ custom: { float_price: 19.99 } })).toBe("19.99");
  expect(value({ a: { float_price: 1 }, float_price: 2 })).toBe("2");
  expect(value({ a: { b: { price: 3 } }, price: 4 }, "a.b.price")).toBe("3");
  expect(value({ custom: { other: 1 } })).toBeNull();
});

test("a field is found by what its provider stores its name as, where it is not there as it is called", () => {
  const { storedName } = wonderpush;
  const stored = (fields: object) => valueIn(JSON.stringify(fields), "float_price", storedName);
  expect(stored({ attributes: { price: 5 } })).toBe("5");
  expect(stored({ attributes: { price: 5, float_price: 6 } })).toBe("6");
  expect(value({ attributes: { price: 5 } })).toBeNull();
});

test("a value keeps its digits, and what is no number is none", () => {
  expect(value({ float_price: "1234567890123456789.01" })).toBe("1234567890123456789.01");
  expect(value({ float_price: 0.1 })).toBe("0.1");
  expect(value({ float_price: -5 })).toBe("-5");
  for (const none of ["12,50 EUR", "", true, null, [1], { of: 1 }, "1e400", "NaN"])
    expect(value({ float_price: none }), String(none)).toBeNull();
});

test("hostile fields are no value, and never an error", () => {
  expect(valueIn('{"float_price":', "float_price")).toBeNull();
  expect(valueIn("7", "float_price")).toBeNull();
  expect(value({ "": 1 }, "__proto__")).toBeNull();
  expect(value({ a: 1 }, "constructor.name")).toBeNull();
  const deep = Array.from({ length: 50 }).reduce<object>((inner) => ({ inner }), { price: 1 });
  expect(value(deep, "price")).toBeNull();
});
