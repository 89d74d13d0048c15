import { expect, test } from "vitest";
import type { Health } from "@/lib/analytics/health/health";
import { healthCount } from "./health-count";

const of = (...healths: Health[]) => healthCount(healths.map((health) => ({ health })));

test("endpoints that wait for their first event are not counted as ill", () => {
  const found = of("healthy", "healthy", "waiting", "waiting", "disabled");
  expect(found).toEqual({ tone: "good", words: ["2 of 2 endpoints healthy", "2 not in use yet"] });
});

test("one that is silent, late or rejecting is told, and nothing of none", () => {
  expect(of("healthy", "late")).toEqual({ tone: "warn", words: ["1 of 2 endpoints healthy"] });
  expect(of()).toEqual({ tone: "none", words: [] });
});
