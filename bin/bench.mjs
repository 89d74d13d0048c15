import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build, bundle } from "./build.mjs";
import { exitOnFailure, ROOT, StepError } from "./step.mjs";

// `npm run bench` runs every benchmark, `npm run bench -- kill --kills 200` one with its options.
// Each is a process of its own and prints its figures as one line of JSON.
const all = readdirSync(join(ROOT, "bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length));
const given = process.argv.slice(2);
const firstFlag = given.findIndex((word) => word.startsWith("--"));
const names = firstFlag < 0 ? given : given.slice(0, firstFlag);
const flags = firstFlag < 0 ? [] : given.slice(firstFlag);
const wanted = names.length > 0 ? names : all;

await exitOnFailure(async () => {
  const unknown = wanted.find((name) => !all.includes(name));
  if (unknown)
    throw new StepError(`There is no benchmark ${unknown}; there are ${all.join(", ")}.`);
  await build();
  await bundle(wanted.map((name) => ({ in: `./bench/${name}.ts`, out: `bench-${name}` })));
});

let failed = false;
for (const name of wanted) {
  const program = join(ROOT, "dist", `bench-${name}.js`);
  const { status } = spawnSync(process.execPath, [program, ...flags], {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
