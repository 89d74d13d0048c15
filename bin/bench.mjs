import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build, bundle } from "./build.mjs";
import { install } from "./install.mjs";
import { exitOnFailure, ROOT, StepError } from "./step.mjs";

// `npm run bench` runs every benchmark, `npm run bench -- overview` one. Each prints its figures
// as one line of JSON.
const all = readdirSync(join(ROOT, "bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length));
const wanted = process.argv.length > 2 ? process.argv.slice(2) : all;

await exitOnFailure(async () => {
  const unknown = wanted.find((name) => !all.includes(name));
  if (unknown)
    throw new StepError(`There is no benchmark ${unknown}; there are ${all.join(", ")}.`);
  await install();
  await build();
  await bundle(wanted.map((name) => ({ in: `bench/${name}.ts`, out: `bench-${name}` })));
});
process.env.NODE_ENV = "production";
for (const name of wanted) await import(`../dist/bench-${name}.js`);
