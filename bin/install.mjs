import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { missingPackages } from "./packages.mjs";
import { fingerprint, onceFor } from "./stamp.mjs";
import { ROOT, StepError, step } from "./step.mjs";

/** The oldest that works of majors before 24: what Prisma asks for, and what the programs do. */
const OLDEST = { 20: 19, 22: 12 };
const ANY_SINCE = 24;
/** Even-numbered majors that get no more mends of holes, and since when. */
const ENDED = { 20: "30 April 2026" };

/** Installs the packages of package-lock.json where node_modules does not have them. */
export async function install() {
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
  const [npm, ...first] = npmCommand();
  // Production mode would leave out what builds and checks.
  await step("Installing packages", npm, [...first, ...flags], { NODE_ENV: "" });
}

/** The npm that this was started with, else the one of the path: a program and its first arguments. */
export function npmCommand() {
  const npm = process.env.npm_execpath;
  return npm?.endsWith(".js") ? [process.execPath, npm] : ["npm"];
}

/** Says in one line what there is to say of this Node; throws where it is too old. */
export function noteNode() {
  const note = checkNode(process.versions.node);
  if (note) console.warn(note);
}

/** Throws for a Node that is too old; gives what to say of one that is past its support, or null. */
export function checkNode(version) {
  const [major, minor] = version.split(".").map(Number);
  if (major < ANY_SINCE && !(minor >= OLDEST[major])) {
    const oldest = Object.entries(OLDEST).map((parts) => parts.join("."));
    throw new StepError(
      `Pushlens needs Node ${ANY_SINCE} or later (${oldest.join(" and ")} work too); this is Node ${version}.`,
    );
  }
  const since = ENDED[major];
  if (!since) return null;
  return `Node ${major} has had no security fixes since ${since}. Pushlens still runs on it; install Node 24 (https://nodejs.org) and start again.`;
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
