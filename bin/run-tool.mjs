import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT, stopWith } from "./step.mjs";

/** Runs a tool of node_modules in full view; true where it is content. */
export async function runTool(title, tool, args, env = {}, node = process.execPath) {
  console.log(`\n— ${title}`);
  const { code } = await run(tool, args, env, node, "inherit");
  if (code !== 0) console.log(`${title}: failed`);
  return code === 0;
}

/**
 * Runs a tool beside others: what it says is shown in one piece, once it has ended. `givesWay`: it takes
 * the processor that they leave.
 */
export async function runToolBeside(title, tool, args, env = {}, options = {}) {
  const { node = process.execPath, givesWay = false } = options;
  const { code, output } = await run(tool, args, env, node, "pipe", givesWay);
  console.log(`\n— ${title}\n${output.trimEnd()}`);
  if (code !== 0) console.log(`${title}: failed`);
  return code === 0;
}

async function run(tool, args, env, node, show, givesWay = false) {
  const command = [node, join(ROOT, "node_modules", tool), ...args];
  if (givesWay && process.platform !== "win32") command.unshift("nice", "-n", "15");
  const [program, ...rest] = command;
  const child = spawn(program, rest, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", show, show],
    detached: process.platform !== "win32",
  });
  let output = "";
  const keep = (chunk) => {
    output += chunk;
  };
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", keep);
  const stop = stopWith(child);
  const code = await new Promise((resolve) => child.once("close", resolve));
  stop();
  return { code, output };
}
