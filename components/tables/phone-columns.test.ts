import { expect, test } from "vitest";
import { leftOutOnPhones } from "./phone-columns";

const columns = ["choose", "name", "sent", "delivered", "opened", "openRate", "trend"];
const visible = columns.map((id) => ({ id }));

const placesOf = (classes: string) =>
  [...classes.matchAll(/nth-child\((\d+)\)/g)].map(([, place]) => columns[Number(place) - 1]);

test("a phone shows names, what they are ordered by, and the open rate", () => {
  const hiddenBy = (sorted: string) => placesOf(leftOutOnPhones(visible, false, sorted));
  expect(hiddenBy("opened")).toEqual(["sent", "delivered", "trend"]);
  expect(hiddenBy("openRate")).toEqual(["sent", "opened", "trend"]);
});

test("on a shared page, without the ticks, the same columns are left out", () => {
  const shared = visible.slice(1);
  expect(leftOutOnPhones(shared, false, "opened")).toContain("nth-child(2)");
  expect(leftOutOnPhones(shared, false, "opened")).not.toContain("nth-child(4)");
});

test("columns that somebody chose are all there, on a phone too", () => {
  expect(leftOutOnPhones(visible, true, "sent")).toBe("");
});
