import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { group } from "d3-array";
import { twMerge } from "tailwind-merge";
import { expect, test } from "vitest";
import { cn } from "./cn";

/** No classes of Tailwind's, though its table takes them for some. */
const NOT_CLASSES = ["@container", "from-now-on"];

/** A class without what it holds under (`max-md:`, `[&_svg]:`), and without what makes it important. */
function bare(token: string): string {
  let depth = 0;
  let from = 0;
  [...token].forEach((letter, at) => {
    if ("[(".includes(letter)) depth++;
    if (")]".includes(letter)) depth--;
    if (letter === ":" && depth === 0) from = at + 1;
  });
  return token.slice(from).replaceAll(/^!|!$/g, "");
}

/** Every class that stands in a source, as the package's whole table knows it. */
function classesInSources(): string[] {
  const files = ["app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  const sources = files.filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.|class-groups/.test(name),
  );
  const tokens = sources.flatMap((name) =>
    [...readFileSync(name, "utf8").matchAll(/["'`]([^"'`\n]*)["'`]/g)].flatMap(([, text = ""]) =>
      text.split(/\s+/),
    ),
  );
  const plain = new Set(tokens.filter((token) => /^[\w!\-[\]*&>:.()%,/#=+@]+$/.test(token)));
  const known = [...plain].filter((token) => twMerge(`${token} ${token}`) === token);
  return [...new Set(known.map(bare))].filter((token) => !NOT_CLASSES.includes(token)).sort();
}

test("of two classes in the sources the later wins as the package's whole table has it", () => {
  const classes = classesInSources();
  expect(classes.length).toBeGreaterThan(500);
  const byWord = [...group(classes, (name) => name.split("-")[0]).values()];
  const alike = byWord.flatMap((some) => some.flatMap((one) => some.map((other) => [one, other])));
  const named = group(classes, (name) => name.replace(/-[^-]*$/, "")).values();
  const first = [...named].flatMap(([one]) => one ?? []);
  const others = first.flatMap((one) => first.map((other) => [one, other]));
  const wrong = [...alike, ...others]
    .map((pair) => pair.join(" "))
    .filter((pair) => cn(pair) !== twMerge(pair));
  expect(wrong).toEqual([]);
});

test("what holds under a condition, or is important, wins among its own alone", () => {
  expect(cn("p-2 max-md:p-4 size-3.5!", "px-3 max-md:py-1 size-4")).toBe(
    "p-2 max-md:p-4 size-3.5! px-3 max-md:py-1 size-4",
  );
  expect(cn("flex text-sm text-ink", "grid", false, "text-accent")).toBe(
    "text-sm grid text-accent",
  );
});
