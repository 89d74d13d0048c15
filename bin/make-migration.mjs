import { bundle } from "./build.mjs";
import { install, noteNode } from "./install.mjs";
import { exitOnFailure } from "./step.mjs";

await exitOnFailure(async () => {
  noteNode();
  await install();
  await bundle(["bin/make-migration.ts"]);
});
await import("../dist/make-migration.js");
