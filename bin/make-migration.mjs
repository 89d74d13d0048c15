import { bundle } from "./build.mjs";
import { install } from "./install.mjs";
import { exitOnFailure } from "./step.mjs";

await exitOnFailure(async () => {
  await install();
  await bundle(["bin/make-migration.ts"]);
});
await import("../dist/make-migration.js");
