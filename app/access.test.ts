import { expect, test } from "vitest";
import { ACTIONS, KEYED, PAGES, ROUTES } from "@/e2e/support/access";

/** `./(dashboard)/events/page.tsx` is `/events`. */
const placeOf = (file: string): string =>
  file.replaceAll(/\/\([^)]*\)|^\.|\/(page\.tsx|route\.ts)$/g, "") || "/";

test("every page says who may see it", () => {
  const found = Object.keys(import.meta.glob("./**/page.tsx")).map(placeOf);
  expect(found.sort()).toEqual(Object.keys(PAGES).sort());
});

test("every route says who may ask it", () => {
  const found = Object.keys(import.meta.glob("./**/route.ts")).map(placeOf);
  expect(found.sort()).toEqual([...Object.keys(ROUTES), ...KEYED].sort());
});

test("every server action stands in a file of actions, and says who may call it", async () => {
  const files = import.meta.glob("./**/*.{ts,tsx}", { query: "?raw", import: "default" });
  for (const [file, read] of Object.entries(files)) {
    if (/\.test\.tsx?$/.test(file) || file.endsWith("/actions.ts")) continue;
    expect(await read(), file).not.toMatch(/^\s*["']use server["']/m);
  }
  const found: string[] = [];
  for (const load of Object.values(import.meta.glob("./**/actions.ts"))) {
    found.push(...Object.keys((await load()) as object));
  }
  expect(found.sort()).toEqual(Object.keys(ACTIONS).sort());
});
