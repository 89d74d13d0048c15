import { expect, test } from "vitest";
import { PAGES, pageAt, pagesOf, settingsGroups } from "@/lib/address/pages";

test("every page under app is in the table of pages, and the table knows no other", () => {
  const found = Object.keys(import.meta.glob("./**/page.tsx")).map(
    (file) => file.replaceAll(/\/\([^)]*\)|^\.|\/page\.tsx$/g, "") || "/",
  );
  expect(PAGES.map(({ path }) => path as string).sort()).toEqual(found.sort());
});

test("a path is at the page that is spelled so, before one that takes anything", () => {
  expect(pageAt("/campaigns/compare")?.path).toBe("/campaigns/compare");
  expect(pageAt("/campaigns/none")?.path).toBe("/campaigns/[key]");
  for (const path of ["/campaigns/", "/campaigns/a/b", "/campaigns/a b", "//example.com", ""]) {
    expect(pageAt(path), path).toBeUndefined();
  }
});

test("what can be shared shows no persons, payloads or settings", () => {
  const shared = PAGES.flatMap((page) => ("shares" in page ? [page.path] : []));
  const reports = ["/", "/audience", "/best-time", "/campaigns", "/campaigns/[key]"];
  reports.push("/experiments", "/failures", "/funnel", "/people");
  expect([...shared].sort()).toEqual(reports);
});

test("every part of Settings stands under one heading, a few under each", () => {
  const groups = settingsGroups();
  expect(groups.flatMap(({ pages }) => pages)).toEqual(pagesOf("settings"));
  for (const { heading, pages } of groups) expect(pages.length, heading).toBeLessThanOrEqual(5);
});
