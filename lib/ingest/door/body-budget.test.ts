import { expect, it } from "vitest";
import { leaseBody } from "./body-budget";

const lease = (endpoint: string) => leaseBody(endpoint, 100, 5);

it("refuses what many requests together cannot hold, and has room again once they are stored", () => {
  const [first, second, third] = [lease("a"), lease("b"), lease("c")];
  first.take(40);
  second.take(40);
  expect(() => third.take(30)).toThrow("at once");
  first.release();
  third.take(30);
  second.release();
  third.release();
  expect(globalThis).toMatchObject({ pushlensBodies: { total: 0, byEndpoint: new Map() } });
});

it("lets a request alone have what its endpoint's limit allows", () => {
  const alone = lease("a");
  alone.take(80);
  alone.take(80);
  alone.release();
});

it("leaves half of it to other endpoints, however much one sends", () => {
  const many = Array.from({ length: 5 }, () => lease("a"));
  many[0]?.take(30);
  many[1]?.take(20);
  for (const more of many.slice(2)) expect(() => more.take(10)).toThrow("at once");
  const other = lease("b");
  other.take(40);
  for (const one of [...many, other]) one.release();
});

it("always has room for a small body, and knows when it grows large", () => {
  const [large, larger, other] = [lease("a"), lease("b"), lease("c")];
  large.take(70);
  larger.take(30);
  for (let n = 0; n < 20; n++) lease("c").take(1);
  other.take(5);
  expect(() => other.take(1)).toThrow("at once");
  for (const one of [large, larger, other]) one.release();
});
