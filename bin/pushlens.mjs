import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { exitOnFailure } from "./step.mjs";

await exitOnFailure(async () => {
  await install();
  await build();
});
process.env.NODE_ENV = "production";
await import("../dist/cli.js");
