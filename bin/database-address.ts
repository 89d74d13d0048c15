import { z } from "zod";

/** Where the database is, once it is up and migrated: what the supervisor tells door and pages. */
export const databaseAddress = z.object({
  DATABASE_URL: z.string(),
  DATABASE_DIRECT_URL: z.string(),
});
export type DatabaseAddress = z.infer<typeof databaseAddress>;
