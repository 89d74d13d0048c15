import { generate, keepBundled } from "./build.mjs";
import { install, noteNode } from "./install.mjs";
import { exitOnFailure } from "./step.mjs";

await exitOnFailure(async () => {
  noteNode();
  await install();
  await generate();
});
process.env.NODE_ENV = "development";
process.env.NEXT_TELEMETRY_DISABLED = "1";
await keepBundled(["dev", "worker", "cli", "body-reader"]);
await import("../dist/dev.js");
