import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { missingPackages } from "./packages.mjs";
import { fingerprint, onceFor } from "./stamp.mjs";
import { ROOT, StepError, step } from "./step.mjs";

const OLDEST = [20, 19];

/** Installs the packages of package-lock.json where node_modules does not have them. */
export async function install() {
  checkNode(process.versions.node);
  const wanted = read(join(ROOT, "package-lock.json"));
  const installed = read(join(ROOT, "node_modules", ".package-lock.json"));
  if (missingPackages(wanted, installed).length === 0) return;
  await onceFor(
    join(ROOT, "node_modules", ".stamp"),
    fingerprint(ROOT, ["package-lock.json"]),
    installAll,
  );
}

async function installAll() {
  const flags = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  // Production mode would leave out what builds and checks.
  const env = { NODE_ENV: "" };
  if (npm?.endsWith(".js"))
    await step("Installing packages", process.execPath, [npm, ...flags], env);
  else await step("Installing packages", "npm", flags, env);
}

function checkNode(version) {
  const [major, minor] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new StepError(`Pushlens needs Node ${OLDEST.join(".")} or later; this is Node ${version}.`);
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
