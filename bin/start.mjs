import { build } from "./build.mjs";
import { noteNode } from "./install.mjs";
import { exitOnFailure } from "./step.mjs";

await exitOnFailure(async () => {
  noteNode();
  await build();
});
process.env.NODE_ENV = "production";
await import("../dist/supervise.js");
