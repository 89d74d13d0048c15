import { expect, it } from "vitest";
import { remembering } from "./remembering";

it("forgets the oldest, never all at once", () => {
  const asked: number[] = [];
  const known = remembering(10, (key: number) => {
    asked.push(key);
    return `${key}`;
  });
  for (let key = 0; key < 1000; key++) {
    expect(known(key)).toBe(`${key}`);
    for (let last = Math.max(0, key - 9); last <= key; last++) known(last);
  }
  expect(asked).toHaveLength(1000);
  known(0);
  expect(asked).toHaveLength(1001);
});

it("keeps what is asked for again and again, and zeros too", () => {
  let worked = 0;
  const known = remembering(10, (key: number) => {
    worked += key === 0 ? 1 : 0;
    return key;
  });
  for (let key = 0; key < 1000; key++) known(key % 5 === 0 ? 0 : key);
  expect(worked).toBe(1);
});
