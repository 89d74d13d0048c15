import { build } from "./build.mjs";
import { doorAhead } from "./door-ahead.mjs";
import { noteNode } from "./install.mjs";
import { exitOnFailure } from "./step.mjs";

await exitOnFailure(async () => {
  noteNode();
  const door = doorAhead();
  globalThis.pushlensDoorAhead = door;
  // One of other sources is none of theirs; the supervisor then starts its own.
  await build(() => door?.kill("SIGKILL"));
});
process.env.NODE_ENV = "production";
await import("../dist/supervise.js");
