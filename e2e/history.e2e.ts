import { expect, test } from "@playwright/test";
import { fillHistory } from "./support/demo";

test("an invented history of sixty days is filled, for those who ask it questions", async () => {
  expect(await fillHistory()).toContain("60 days of invented history");
});
