import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DOOR_FLAGS } from "./door-flags.mjs";
import { ROOT } from "./step.mjs";

/**
 * Begins to load the door of the last build while it is still looked whether that is of these sources: on
 * a second core, and no hook waits for both. It does nothing before the supervisor tells it where the pages
 * are, and ends with this process. Null where nothing was built.
 */
export function doorAhead() {
  const program = join(ROOT, "dist", "door.js");
  if (!existsSync(program)) return null;
  const child = spawn(process.execPath, [...DOOR_FLAGS, program], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: "production", MALLOC_ARENA_MAX: "2" },
  });
  // Whoever takes it over sees that it has ended, and starts another.
  child.on("error", () => undefined);
  return child;
}
