/** Files and folders whose components draw no text but of the catalogues. */
export const WRITTEN: readonly string[] = ["app", "components"];

/** Folders and files that refuse what people do, in no words but of the catalogues. */
export const REFUSALS_WRITTEN: readonly string[] = ["lib/address", "lib/auth", "lib/settings"];

/** Files and folders there that speak to programs or to who runs one, or store what pages say in their readers' languages. */
export const FOR_PROGRAMS: readonly string[] = [
  "app/(dashboard)/_export/open-export.ts",
  "app/(dashboard)/settings/sources/[id]/definition/route.ts",
  "app/api/",
  "lib/address/parse-parameters.ts",
  "lib/auth/api-access.ts",
  "lib/auth/metrics-access.ts",
  "lib/auth/next-auth.ts",
  "lib/settings/sources/delete-source.ts",
  "lib/settings/sources/stop-reading.ts",
  "lib/settings/store/api-key.ts",
  "lib/settings/workspace/provision.ts",
  "lib/settings/workspace/rotate-secret-key.ts",
];
