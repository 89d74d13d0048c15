import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ExportTarget } from "./target";

/** A folder, made where it is not there; a file takes its place when all of it is on disk. */
export function folderTarget(folder: string): ExportTarget {
  return {
    name: folder,
    async read(path) {
      try {
        return await readFile(join(folder, path));
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }
    },
    async write(path, contents) {
      const file = join(folder, path);
      const unfinished = `${file}.${randomUUID()}.unfinished`;
      await mkdir(dirname(file), { recursive: true });
      try {
        const handle = await open(unfinished, "wx");
        try {
          await handle.writeFile(contents);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(unfinished, file);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
  };
}
