import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";

/** A digest of files and folders: it changes when a name or a content below them does. */
export function fingerprint(root, paths, ignore = () => false) {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesBelow(join(root, path))) {
      const name = nameBelow(root, file);
      if (ignore(name)) continue;
      hash.update(`${name}\0`).update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

/**
 * Does the work unless nothing was touched since it was last done for this stamp: a look at sizes and
 * times, a tenth of what reading everything takes. The work still looks at contents for itself.
 */
export async function unlessUntouched(stampFile, root, paths, ignore, work) {
  const glance = glanceAt(root, paths, ignore);
  const seenFile = `${stampFile}.seen`;
  const isSeen = existsSync(seenFile) && readFileSync(seenFile, "utf8") === glance;
  if (isSeen && existsSync(stampFile)) return;
  rmSync(seenFile, { force: true });
  await work();
  // As it was before: what was touched meanwhile is looked at the next time.
  writeFileSync(seenFile, glance);
}

/** A change of content sets the times of its file, whatever a program then says that they were. */
function glanceAt(root, paths, ignore) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesBelow(join(root, path)))) {
    const name = nameBelow(root, file);
    if (ignore(name)) continue;
    const { ino, size, mtimeNs, ctimeNs } = lstatSync(file, { bigint: true });
    hash.update(`${name}\0${ino} ${size} ${mtimeNs} ${ctimeNs}\0`);
  }
  return hash.digest("hex");
}

function nameBelow(root, file) {
  return file.slice(join(root, sep).length);
}

/** Put together by hand: to normalise a thousand paths takes as long as to look at their files. */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const below = `${path}${sep}${entry.name}`;
        return entry.isDirectory() ? filesBelow(below) : [below];
      });
  } catch (error) {
    if (error.code === "ENOTDIR") return [path];
    throw error;
  }
}

/** Does the work unless it was done for this very fingerprint; a failure leaves no stamp. */
export async function onceFor(stampFile, print, work) {
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === print) return false;
  rmSync(stampFile, { force: true });
  await work();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, print);
  return true;
}
