import { readFile } from "node:fs/promises";
import { z } from "zod";
import { env } from "@/lib/env";
import { PushlensError } from "@/lib/errors";
import { words } from "@/lib/words/words";

const named = z.object({
  sources: z.array(z.object({ name: z.string() })).default([]),
  endpoints: z.array(z.object({ source: z.string().optional() })).default([]),
});

/** How names are compared: whatever their capitals. */
const nameKey = (name: string) => name.trim().toLowerCase();

/**
 * Tells of a name whether the provisioning file says it, of a source or of an endpoint's source. Null where
 * there is a file that cannot be read.
 */
export async function provisionedSources(): Promise<((name: string) => boolean) | null> {
  const { PUSHLENS_PROVISION: file } = env();
  if (!file) return () => false;
  try {
    const { sources, endpoints } = named.parse(JSON.parse(await readFile(file, "utf8")));
    const names = [
      ...sources.map(({ name }) => name),
      ...endpoints.flatMap(({ source }) => source ?? []),
    ];
    const keys = new Set(names.map(nameKey));
    return (name) => keys.has(nameKey(name));
  } catch {
    return null;
  }
}

/**
 * Refuses what would part a source from the file that names it: an endpoint that the file gains later would not
 * find its source, and the next start would end there. Throws `conflict`.
 */
export async function refuseProvisioned(name: string): Promise<void> {
  const isProvisioned = await provisionedSources();
  if (isProvisioned === null) {
    throw new PushlensError("conflict", words("sources")("provisionUnread"));
  }
  if (!isProvisioned(name)) return;
  throw new PushlensError("conflict", words("sources")("namedByFile", { name }));
}
