import { z } from "zod";

const fileSchema = z.object({
  view: z.string(),
  /** Null: all of the view is in this file. A path is made of it, so it is nothing else. */
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .nullable(),
  path: z.string(),
  rows: z.number(),
  /** Of the rows and the columns' names and types: another one, another file. */
  digest: z.string(),
});
export type ExportedFile = z.infer<typeof fileSchema>;

const manifestSchema = z.object({
  /** Of this shape. */
  version: z.literal(1),
  /** The last local date that is in the files, and in which zone; null while the first export is not done. */
  through: z.string().nullable(),
  timeZone: z.string(),
  files: z.array(fileSchema),
});

/** Which files an export has written, at `manifest.json` beside them. */
export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST = "manifest.json";

/** Null where there is none that this version understands: all is written anew then. */
export function parseManifest(text: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
