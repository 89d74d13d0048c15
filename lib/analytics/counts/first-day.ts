import { z } from "zod";
import { readRaw } from "@/lib/replica/read-raw";

const rowsSchema = z.array(z.object({ day: z.string().nullable() }));

/** The first local date that anything is counted on, `YYYY-MM-DD`; null while there is nothing. */
export async function getFirstDay(): Promise<string | null> {
  // Two looks at the beginning of the primary key instead of a scan.
  const rows = rowsSchema.parse(
    await readRaw`
      SELECT least(
        (SELECT min(day) FROM rollup WHERE grain = 'D' AND clock = 'c'),
        (SELECT min(day) FROM rollup WHERE grain = 'D' AND clock = 'e'))::text AS day`,
  );
  return rows[0]?.day ?? null;
}
