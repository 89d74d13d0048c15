import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./step.mjs";

export const NOTICES = "THIRD-PARTY-NOTICES.txt";

const HEAD = `Pushlens is used under the MIT licence (see LICENSE). It runs with, and its image contains some of, the
packages below, each under its own licence. Written by \`node bin/notices.mjs\` from package-lock.json and
node_modules; packages for single operating systems are named without their text, which is the one of
the package that they belong to.
`;

/** The notices of every package that Pushlens runs with: name, version, licence, and its text. */
export function notices() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);
  const byText = new Map();
  for (const [path, entry] of shipped) {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const text = textOf(path, entry);
    const line = `${name} ${entry.version} (${entry.license ?? licenceOf(path, entry)})`;
    byText.set(text, (byText.get(text) ?? new Set()).add(line));
  }
  const parts = [...byText]
    .map(([text, lines]) => `${[...lines].sort().join("\n")}\n${text && `\n${text}\n`}`)
    .sort();
  return `${[HEAD, ...parts].join(`\n${"-".repeat(80)}\n\n`)}`;
}

function licenceOf(path, { os, cpu }) {
  if (os || cpu) return "the licence of its package";
  const { license = "no licence named" } = manifestOf(path);
  return license.type ?? license;
}

function manifestOf(path) {
  return JSON.parse(readFileSync(join(ROOT, path, "package.json"), "utf8"));
}

function textOf(path, { os, cpu, optional }) {
  if (os || cpu) return "";
  let files = [];
  try {
    files = readdirSync(join(ROOT, path));
  } catch (error) {
    if (!optional) throw error;
  }
  return files
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file))
    .sort()
    .map((file) =>
      readFileSync(join(ROOT, path, file), "utf8")
        .replaceAll("\r\n", "\n")
        .trim(),
    )
    .join("\n\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(join(ROOT, NOTICES), notices());
