import { expect, test } from "vitest";
import { workerCount } from "./worker-count";

test("one worker shares two cores with the database; more cores take more, up to four", () => {
  expect([1, 2, 3, 4, 6, 8, 64].map(workerCount)).toEqual([1, 1, 1, 2, 3, 4, 4]);
});
