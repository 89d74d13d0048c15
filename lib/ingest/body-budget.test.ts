import { expect, it } from "vitest";
import { leaseBody } from "./body-budget";

it("refuses what many requests together cannot hold, and has room again once they are stored", () => {
  const [first, second] = [leaseBody(100), leaseBody(100)];
  first.take(60);
  second.take(30);
  expect(() => second.take(20)).toThrow("at once");
  first.release();
  second.take(20);
  second.release();
  expect(globalThis).toMatchObject({ pushlensBodyBytes: 0 });
});

it("lets a request alone have what its endpoint's limit allows", () => {
  const lease = leaseBody(100);
  lease.take(80);
  lease.take(80);
  lease.release();
});
