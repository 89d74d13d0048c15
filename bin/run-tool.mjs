import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT, stopWith } from "./step.mjs";

/** Runs a tool of node_modules in full view; true where it is content. */
export async function runTool(title, tool, args, env = {}, node = process.execPath) {
  console.log(`\n— ${title}`);
  const child = spawn(node, [join(ROOT, "node_modules", tool), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
    detached: process.platform !== "win32",
  });
  const stop = stopWith(child);
  const code = await new Promise((resolve) => child.once("close", resolve));
  stop();
  if (code !== 0) console.log(`${title}: failed`);
  return code === 0;
}
