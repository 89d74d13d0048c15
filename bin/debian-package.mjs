import { spawnSync } from "node:child_process";
import { step } from "./step.mjs";

/** Installs a package of Debian; does nothing where this is not Debian, or not its root. */
export async function installDebianPackage(name, title) {
  if (process.getuid?.() !== 0) return;
  if (spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await step("Looking for Debian's packages", "apt-get", ["update"], env);
  const install = ["install", "-y", "--no-install-recommends", name];
  await step(`Installing ${title}`, "apt-get", install, env);
}
