import { folderTarget } from "./folder-target";
import { s3Target } from "./s3-target";
import type { ExportTarget } from "./target";

/** What of the environment says where an export goes. */
export type ExportSettings = {
  readonly PUSHLENS_EXPORT_TO?: string | undefined;
  readonly PUSHLENS_EXPORT_S3_ENDPOINT?: string | undefined;
  readonly PUSHLENS_EXPORT_S3_REGION: string;
  readonly PUSHLENS_EXPORT_S3_ACCESS_KEY_ID?: string | undefined;
  readonly PUSHLENS_EXPORT_S3_SECRET_ACCESS_KEY?: string | undefined;
};

/** Null where nothing is to be exported. */
export function exportTarget(settings: ExportSettings): ExportTarget | null {
  const { PUSHLENS_EXPORT_TO: to } = settings;
  if (to === undefined) return null;
  if (!to.startsWith("s3://")) return folderTarget(to);
  const [bucket = "", ...prefix] = to.slice("s3://".length).replace(/\/+$/, "").split("/");
  return s3Target({
    ...{ bucket, prefix: prefix.map((part) => `${part}/`).join("") },
    region: settings.PUSHLENS_EXPORT_S3_REGION,
    endpoint: settings.PUSHLENS_EXPORT_S3_ENDPOINT ?? null,
    accessKeyId: settings.PUSHLENS_EXPORT_S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: settings.PUSHLENS_EXPORT_S3_SECRET_ACCESS_KEY ?? "",
  });
}
