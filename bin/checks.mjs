import { runToolBeside } from "./run-tool.mjs";

/** What needs no database and no browser: titles, tools, arguments, environment. */
export const LINT = [
  "Format, lint, layers",
  "@biomejs/biome/bin/biome",
  ["check", "--error-on-warnings"],
];
export const ROUTES = [
  "Types of routes",
  "next/dist/bin/next",
  ["typegen"],
  { NEXT_TELEMETRY_DISABLED: "1" },
];
export const TYPES = ["Types", "typescript/bin/tsc", ["--noEmit", "--checkers", "2"]];
export const DEAD_CODE = ["Dead code", "knip/bin/knip.js", ["--no-config-hints"]];

/**
 * Runs chains of checks side by side, as most of them leave a core idle for a while; gives for each check
 * whether it is content.
 */
export async function runChains(...chains) {
  const verdicts = await Promise.all(
    chains.map(async (chain) => {
      const good = [];
      for (const check of chain) good.push(await runToolBeside(...check));
      return good;
    }),
  );
  return verdicts.flat();
}
