import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ACTIONS, FILES, KEYED, PAGES, ROUTES } from "@/e2e/support/access";
import { REPORTS } from "@/lib/analytics/reports";

/** `./(dashboard)/events/page.tsx` is `/events`. */
const placeOf = (file: string): string =>
  file.replaceAll(/\/\([^)]*\)|^\.|\/(page\.tsx|route\.ts)$/g, "") || "/";

test("every page says who may see it", () => {
  const found = Object.keys(import.meta.glob("./**/page.tsx")).map(placeOf);
  expect(found.sort()).toEqual(Object.keys(PAGES).sort());
});

test("every file that is there for all is listed, and is what the manifest says", () => {
  const names = Object.keys(FILES).filter((path) => path !== "/.well-known/security.txt");
  expect(
    readdirSync("public")
      .map((file) => `/${file}`)
      .sort(),
  ).toEqual(names.sort());
  const { icons } = JSON.parse(readFileSync("public/manifest.webmanifest", "utf8"));
  for (const { src, sizes, type } of icons) {
    expect(FILES[src], src).toBe(type);
    if (type !== "image/png") continue;
    const header = readFileSync(`public${src}`);
    expect(`${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`, src).toBe(sizes);
  }
  const apple = readFileSync("public/apple-touch-icon.png");
  expect([apple.readUInt32BE(16), apple.readUInt32BE(20)]).toEqual([180, 180]);
});

test("every route says who may ask it", () => {
  const reports = Object.keys(REPORTS).map((path) =>
    path.replaceAll("{", "[").replaceAll("}", "]"),
  );
  const found = Object.keys(import.meta.glob("./**/route.ts"))
    .map(placeOf)
    .flatMap((place) => (place === "/api/v1/[...report]" ? reports : [place]));
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
  // It loads every action with all that these import.
}, 90_000);
