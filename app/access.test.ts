import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseSync } from "oxc-parser";
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

/** The names of what a file exports at run time. */
function exportsOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(file, "utf8"));
  const entries = module.staticExports.flatMap(({ entries }) => entries);
  return entries.filter(({ isType }) => !isType).map(({ exportName }) => exportName.name ?? "*");
}

test("every server action stands in a file of actions, and says who may call it", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join("app", name));
  const actions = files.filter((file) => basename(file) === "actions.ts");
  for (const file of files) {
    if (actions.includes(file)) continue;
    expect(readFileSync(file, "utf8"), file).not.toMatch(/^\s*["']use server["']/m);
  }
  expect(actions.flatMap(exportsOf).sort()).toEqual(Object.keys(ACTIONS).sort());
});
