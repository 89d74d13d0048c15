import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*"((?:@|\.{1,2})\/[^"]+)"/g;
/** Without those that are loaded when they are asked for. */
const STATIC = /(?:\bfrom|\bimport)\s*"((?:@|\.{1,2})\/[^"]+)"/g;
const PACKAGE = /(?:\bfrom|\bimport)\s*"((?:@[\w-]+\/)?[a-z][\w.-]*)[^"]*"/g;
const TYPE_IMPORT = /import type [^;]*?;/gs;
const SAID = /\b(?:words|richWords|partsOf)\(\s*"([\w-]+)"/g;
const GIVEN = /<BrowserWords\s+areas=\{\[([^\]]*)\]\}/g;

const texts = new Map<string, string>();
function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, "utf8").replaceAll(TYPE_IMPORT, "");
  texts.set(file, text);
  return text;
}

const imports = new Map<string, readonly string[]>();
function importsOf(file: string, pattern = IMPORT): readonly string[] {
  const key = `${pattern.source} ${file}`;
  const known = imports.get(key);
  if (known) return known;
  const found = [...textOf(file).matchAll(pattern)].flatMap(([, to = ""]) => {
    const path = to.startsWith("@/") ? to.slice(2) : relative(".", join(dirname(file), to));
    const name = [".ts", ".tsx"].map((end) => path + end).find((one) => existsSync(one));
    return name ? [name] : [];
  });
  imports.set(key, found);
  return found;
}

const isClient = (file: string): boolean => /^\s*"use client"/.test(textOf(file));
/** Actions are called from a browser, and run on the server. */
const isAction = (file: string): boolean => /^\s*"use server"/.test(textOf(file));

function reached(
  from: readonly string[],
  stopsAt: (file: string) => boolean,
  pattern = IMPORT,
): Set<string> {
  const seen = new Set(from);
  // A set grows while it is gone through.
  for (const file of seen) {
    if (!stopsAt(file)) for (const other of importsOf(file, pattern)) seen.add(other);
  }
  return seen;
}

const all = (files: Iterable<string>, what: RegExp): string[] =>
  [...files].flatMap((file) => [...textOf(file).matchAll(what)].map(([, found = ""]) => found));

/** Files of a folder of app that draw a page beside `page.tsx`, up to the root. */
function framesOf(page: string): string[] {
  const names = ["layout", "error", "not-found", "forbidden", "loading", "template"];
  const frames = [page];
  for (let folder = dirname(page); folder !== "."; folder = dirname(folder)) {
    frames.push(...names.map((name) => `${folder}/${name}.tsx`).filter((name) => existsSync(name)));
  }
  return frames;
}

/** Where words are said on the server; a browser has `here-browser.ts` in its place. */
const HERE = "lib/words/here.ts";

/** A page, with the areas whose texts its client components say, those that it gives to them, and all files of theirs. */
type PageWords = { page: string; said: string[]; given: string[]; inBrowser: string[] };

/** Every page, with what its client components say. */
export function pagesWords(): PageWords[] {
  const pages = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((name) => /(?:^|\/)page\.tsx$/.test(name))
    .map((name) => join("app", name));
  return pages.map((page) => {
    const onServer = reached(framesOf(page), isClient);
    const clients = [...onServer].filter(isClient);
    const inBrowser = [...reached(clients, (file) => isAction(file) || file === HERE)].filter(
      (file) => !isAction(file) && file !== HERE,
    );
    const given = all(onServer, GIVEN).flatMap((list) =>
      [...list.matchAll(/"([\w-]+)"/g)].map(([, area = ""]) => area),
    );
    return {
      page,
      said: [...new Set(all(inBrowser, SAID))].sort(),
      given: [...new Set(given)].sort(),
      inBrowser,
    };
  });
}

/** Files and packages that a browser loads with a page before anything is opened, sorted. */
export function firstLoaded(page: string): { files: string[]; packages: string[] } {
  const stops = (file: string) => isAction(file) || file === HERE;
  const clients = [...reached(framesOf(page), isClient, STATIC)].filter(isClient);
  const files = [...reached(clients, stops, STATIC)].filter((file) => !stops(file)).sort();
  return { files, packages: [...new Set(all(files, PACKAGE))].sort() };
}
